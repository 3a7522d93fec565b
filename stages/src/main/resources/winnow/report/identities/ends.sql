-- Each record, and each item of a box that is no record: in how many of the boxes where records end it is.
WITH ended AS (
    SELECT item, count(*) AS boxes
    FROM (:items)
    GROUP BY item
)
SELECT
    coalesce(record.record, ended.item) AS name,
    'in ' || coalesce(ended.boxes, 0) || ' boxes' AS said,
    record.record IS NOT NULL AND coalesce(ended.boxes, 0) = 1 AS holds
FROM record
FULL JOIN ended ON ended.item = record.record
ORDER BY name;
