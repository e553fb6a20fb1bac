-- presence.sql in DuckDB's dialect, without what comes on duty: kept for the comparison of docs/decisions/0012 (tests/long/measure-engines.ts).
WITH
  fixes AS (
    SELECT unit, time, x, y, EXISTS (
      SELECT 1 FROM premises p WHERE p.square = (f.y::BIGINT >> 17) * 32768 + (f.x::BIGINT >> 17)
        AND (p.x - f.x) * (p.x - f.x) + (p.y - f.y) * (p.y - f.y) <= p.reach) AS inPremises
    FROM positions f WHERE unit BETWEEN $first_unit AND $last_unit
  ),
  pairs AS (
    SELECT unit,
      lag(time) OVER w AS starts, time AS ends,
      lag(x) OVER w AS x0, lag(y) OVER w AS y0, x AS x1, y AS y1,
      lag(inPremises) OVER w AND inPremises AS atPremises
    FROM fixes WINDOW w AS (PARTITION BY unit ORDER BY time, x, y)
  ),
  steps AS (
    SELECT unit, starts::BIGINT AS starts, ends::BIGINT AS ends, ends::BIGINT - starts::BIGINT AS elapsed, x0::BIGINT AS x0, y0::BIGINT AS y0, x1::BIGINT AS x1, y1::BIGINT AS y1, atPremises,
      (x1::BIGINT - x0::BIGINT)::DOUBLE AS dx, (y1::BIGINT - y0::BIGINT)::DOUBLE AS dy
    FROM pairs
    WHERE starts IS NOT NULL AND starts >= $from AND starts < $to AND ends > starts AND ends::BIGINT - starts::BIGINT <= $break
  ),
  judged AS (
    SELECT *, x0 >> 14 AS column0, y0 >> 14 AS row0, abs((x1 >> 14) - (x0 >> 14)) AS bordersX, abs((y1 >> 14) - (y0 >> 14)) AS bordersY,
      CASE WHEN elapsed > $cap THEN 1
        WHEN sqrt(dx * dx + dy * dy) * (40075016.686::DOUBLE / 4294967296 / cosh(pi() - 2 * pi() * ((y0 + y1) / 2) / 4294967296)) > elapsed * $fastest::DOUBLE THEN 2
        WHEN atPremises THEN 3 ELSE 0 END AS fate
    FROM steps
  ),
  borders AS (
    SELECT *,
      list_sort(list_concat(
        list_transform(range(CASE WHEN fate = 0 THEN bordersX ELSE 0 END), lambda k: {s: elapsed * (CASE WHEN dx > 0 THEN 16384 - (x0 & 16383) ELSE x0 & 16383 END + 16384 * k) / abs(dx), axis: 0}),
        list_transform(range(CASE WHEN fate = 0 THEN bordersY ELSE 0 END), lambda k: {s: elapsed * (CASE WHEN dy > 0 THEN 16384 - (y0 & 16383) ELSE y0 & 16383 END + 16384 * k) / abs(dy), axis: 1})
      )) AS crossed
    FROM judged
  ),
  pieces AS (
    SELECT unit, starts, ends, elapsed, fate, column0, row0, dx, dy,
      crossed, generate_subscripts(list_append(crossed, NULL), 1) AS k
    FROM borders
  ),
  parts AS (
    SELECT unit, starts, ends, fate,
      CASE WHEN k > len(crossed) THEN elapsed ELSE least(floor(crossed[k].s + 0.5)::BIGINT, elapsed) END
       - CASE WHEN k = 1 THEN 0 ELSE least(floor(crossed[k - 1].s + 0.5)::BIGINT, elapsed) END AS seconds,
      column0 + (CASE WHEN dx > 0 THEN 1 ELSE -1 END) * len(list_filter(crossed[1:k-1], lambda b: b.axis = 0)) AS c,
      row0 + (CASE WHEN dy > 0 THEN 1 ELSE -1 END) * len(list_filter(crossed[1:k-1], lambda b: b.axis = 1)) AS r
    FROM pieces
  ),
  placed AS (
    SELECT unit, starts, ends, seconds,
      CASE WHEN fate <> 0 THEN fate WHEN $bounded = 1 AND ((r << 18) + c) NOT IN (SELECT cell FROM territory) THEN 4 ELSE 0 END AS part,
      c >> $shift AS c, r >> $shift AS r
    FROM parts WHERE seconds > 0
  ),
  visits AS (
    SELECT part, CASE WHEN part = 0 THEN c ELSE 0 END AS c, CASE WHEN part = 0 THEN r ELSE 0 END AS r, unit, starts, max(ends) AS ends, sum(seconds) AS seconds
    FROM placed GROUP BY ALL
  ),
  seen AS (SELECT *, lag(ends) OVER (PARTITION BY part, c, r, unit ORDER BY starts) AS lastEnd FROM visits)
SELECT ['shown', 'gap', 'speed', 'premises', 'outside'][part + 1] AS part, c, r, sum(seconds)::BIGINT AS seconds, (count(*) FILTER (WHERE part = 0 AND (lastEnd IS NULL OR starts - lastEnd > 900)))::BIGINT AS visits
FROM seen GROUP BY seen.part, c, r
