-- Records of the new search
-- new: no earlier search found them. not found again: the database was searched again and did not give them; they stay in the review.
SELECT
    database.name AS database,
    count(*) FILTER (WHERE before.record IS NULL) AS new,
    count(*) FILTER (WHERE again.record IS NOT NULL) AS seen_again,
    count(*) FILTER (WHERE change.record IS NOT NULL) AS changed_upstream,
    count(*) FILTER (WHERE before.record IS NOT NULL AND again.record IS NULL AND searched.database IS NOT NULL) AS not_found_again
FROM record
JOIN database USING (database)
LEFT JOIN earlier.record AS before USING (record)
LEFT JOIN seen_again AS again USING (record)
LEFT JOIN record_change AS change USING (record)
LEFT JOIN (SELECT DISTINCT database FROM export_file JOIN new_round USING (round)) AS searched
    ON searched.database = record.database
GROUP BY database.name, database.position
ORDER BY database.position;
