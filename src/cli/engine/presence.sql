-- Presence of patrols: from positions to seconds and visits by cell, and to the seconds of each reason. ClickHouse's SQL, embedded or on a server.
-- docs/methods/presence.md has the rules, docs/methods/presence-engine.md says how this text states them; it gives the numbers of StepWalker
-- and SparseField to the second, which presence-engine.test.ts checks.
--
-- positions(unit, time, x, y): Unix seconds, Web Mercator on 2³². premises(square, x, y, reach): square of zoom 15, reach squared.
-- territory(cell): row × 2¹⁸ + column at zoom 18. Values: names of the three tables, first_unit and last_unit of this slice, start and end
-- (not in), cap, fastest (metres a second), service_break and visit_break, bounded (whether there is a territory), shift (18 less the zoom).
WITH
  near AS (
    SELECT square, groupArray((x, y, reach)) AS places
    FROM {premises:Identifier}
    GROUP BY square
  ),
  fixes AS (
    SELECT
      unit, time, x, y,
      arrayExists(place -> (place.1 - x) * (place.1 - x) + (place.2 - y) * (place.2 - y) <= place.3, places) AS near_premises
    FROM {positions:Identifier} AS position
    LEFT ANY JOIN near ON near.square = bitShiftRight(toUInt64(position.y), 17) * 32768 + bitShiftRight(position.x, 17)
    WHERE unit BETWEEN {first_unit:UInt16} AND {last_unit:UInt16}
  ),
  -- Two consecutive fixes of a unit; a fix that is there twice makes a step of no time, which is none.
  pairs AS (
    SELECT
      unit,
      toInt64(lagInFrame(time) OVER fix) AS starts,
      toInt64(time) AS ends,
      toInt64(lagInFrame(x) OVER fix) AS x0,
      toInt64(lagInFrame(y) OVER fix) AS y0,
      toInt64(x) AS x1,
      toInt64(y) AS y1,
      lagInFrame(near_premises) OVER fix AND near_premises AS at_premises,
      count() OVER fix > 1 AS follows
    FROM fixes
    WINDOW fix AS (PARTITION BY unit ORDER BY time, x, y ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)
  ),
  -- fate: 0 way, 1 gap, 2 speed, 3 premises, 5 a unit comes on duty (no step: one is counted).
  steps AS (
    SELECT
      unit, starts, ends, x0, y0,
      ends - starts AS elapsed,
      toFloat64(x1 - x0) AS dx,
      toFloat64(y1 - y0) AS dy,
      bitShiftRight(x0, 14) AS column0,
      bitShiftRight(y0, 14) AS row0,
      abs(bitShiftRight(x1, 14) - column0) AS borders_x,
      abs(bitShiftRight(y1, 14) - row0) AS borders_y,
      follows AND starts >= {start:Int64} AND starts < {end:Int64} AND elapsed <= {service_break:Int64} AS on_duty,
      multiIf(
        NOT on_duty, 5,
        elapsed > {cap:Float64}, 1,
        -- Metres on the ground of one step of the square at a row: the equator's over cosh of the projected latitude.
        sqrt(dx * dx + dy * dy) * (40075016.686 / 4294967296. / cosh(pi() - 2 * pi() * ((y0 + y1) / 2) / 4294967296.))
          > elapsed * {fastest:Float64}, 2,
        at_premises, 3,
        0)::UInt8 AS fate
    FROM pairs
    WHERE (on_duty AND elapsed > 0) OR (NOT on_duty AND ends >= {start:Int64} AND ends < {end:Int64})
  ),
  -- Seconds when a way crosses each border of cells of zoom 18: seconds · d / w for a border d units on, of w units east or south. Both products
  -- are whole numbers below 2⁵³, so the quotient is that of CellPath to the bit.
  ways AS (
    SELECT
      unit, starts, ends, fate, column0, row0,
      if(fate = 5, 1, elapsed) AS seconds,
      if(dx > 0, 1, -1) AS eastward,
      if(dy > 0, 1, -1) AS southward,
      if(dx > 0, 16384 - bitAnd(x0, 16383), bitAnd(x0, 16383)) AS to_x,
      if(dy > 0, 16384 - bitAnd(y0, 16383), bitAnd(y0, 16383)) AS to_y,
      -- At a corner the border in x is crossed first.
      arraySort(arrayConcat(
        arrayMap(border -> (seconds * (to_x + 16384 * border) / abs(dx), 0), range(if(fate = 0, borders_x, 0))),
        arrayMap(border -> (seconds * (to_y + 16384 * border) / abs(dy), 1), range(if(fate = 0, borders_y, 0))))) AS borders,
      arrayMap(border -> toInt64(border.1 + 0.5), borders) AS untils,
      arrayMap(
        (until, since, columns, rows) -> (until - since, column0 + eastward * columns, row0 + southward * rows),
        arrayPushBack(untils, seconds),
        arrayPushFront(untils, 0),
        arrayPushFront(arrayCumSum(border -> border.2 = 0, borders), 0),
        arrayPushFront(arrayCumSum(border -> border.2 = 1, borders), 0)) AS pieces
    FROM steps
  ),
  -- part: 0 shown, 4 outside, else the fate.
  parts AS (
    SELECT
      unit, starts, ends,
      piece.1 AS seconds,
      multiIf(
        fate != 0, fate,
        {bounded:UInt8} = 1
          AND bitShiftLeft(toUInt64(piece.3), 18) + toUInt64(piece.2) NOT IN (SELECT cell FROM {territory:Identifier}), 4,
        0)::UInt8 AS part,
      toUInt32(if(part = 0, bitShiftRight(piece.2, {shift:UInt8}), 0)) AS column,
      toUInt32(if(part = 0, bitShiftRight(piece.3, {shift:UInt8}), 0)) AS row
    FROM ways
    ARRAY JOIN pieces AS piece
    WHERE seconds > 0
  )
-- Seconds seen in a cell long after the last ones of the same unit are another visit; both ends of a step are kept as one number.
SELECT part, column, row, sum(seconds) AS seconds, sum(visits) AS visits
FROM (
  SELECT
    part, column, row, unit,
    sum(parts.seconds) AS seconds,
    arraySort(groupArrayIf(bitShiftLeft(toUInt64(starts), 32) + toUInt64(ends), part = 0)) AS times,
    arrayCount(
      (now, before) -> bitShiftRight(now, 32) > bitAnd(before, 4294967295) + {visit_break:UInt32},
      arrayPopFront(times), arrayPopBack(times)) + (part = 0) AS visits
  FROM parts
  GROUP BY part, column, row, unit
)
GROUP BY part, column, row
