-- What is on one side of an equation between boxes more often than on the other.
WITH left_side AS (
    SELECT item, count(*) AS times
    FROM (:left)
    WHERE item IS NOT NULL
    GROUP BY item
),
right_side AS (
    SELECT item, count(*) AS times
    FROM (:right)
    WHERE item IS NOT NULL
    GROUP BY item
)
SELECT
    item AS name,
    coalesce(left_side.times, 0) || ' times on the left, ' || coalesce(right_side.times, 0) || ' on the right' AS said,
    false AS holds
FROM left_side
FULL JOIN right_side USING (item)
WHERE left_side.times IS DISTINCT FROM right_side.times
ORDER BY name;
