-- What is to be known of all positions before presence.sql: how many there are, each once, and their intervals by length, a day at most.
SELECT
  if(follows, least(time - before, 86400), 0) AS pause,
  count() AS fixes,
  countIf(time >= {start:Int64} AND time < {end:Int64}) AS inside,
  minIf(time, time >= {start:Int64} AND time < {end:Int64}) AS first,
  maxIf(time, time >= {start:Int64} AND time < {end:Int64}) AS last,
  min(y) AS top,
  max(y) AS bottom
FROM (
  SELECT
    time, y,
    lagInFrame(time) OVER fix AS before,
    count() OVER fix > 1 AS follows,
    follows AND time = before AND x = lagInFrame(x) OVER fix AND y = lagInFrame(y) OVER fix AS repeated
  FROM {positions:Identifier}
  WHERE unit BETWEEN {first_unit:UInt16} AND {last_unit:UInt16}
  WINDOW fix AS (PARTITION BY unit ORDER BY time, x, y ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)
)
WHERE NOT repeated
GROUP BY pause
