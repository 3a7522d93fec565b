-- Citations of several records, the one that is held together by the least evidence first. A row is a pair of its records that
-- was kept; a citation without such a pair has one row without it. weakest is the least score of its pairs.
WITH kept AS (
    SELECT one.citation, pair.left_record, pair.right_record, pair.score, pair.outcome, pair.basis, pair.evidence
    FROM pair
    JOIN record AS one ON one.record = pair.left_record
    JOIN record AS other ON other.record = pair.right_record
    WHERE one.citation = other.citation
),
members AS (
    SELECT record.citation, string_agg(record.record || ' (' || database.name || ')', ', ' ORDER BY record.record) AS records
    FROM record
    JOIN database USING (database)
    GROUP BY record.citation
    HAVING count(*) > 1
),
weighed AS (
    SELECT citation, records, (SELECT min(score) FROM kept WHERE kept.citation = members.citation) AS weakest
    FROM members
),
chosen AS (
    SELECT *
    FROM weighed
    ORDER BY weakest NULLS FIRST, citation
    LIMIT :most
)
SELECT chosen.citation, chosen.records, citation.title, citation.container, citation.year, kept.* EXCLUDE (citation)
FROM chosen
JOIN citation USING (citation)
LEFT JOIN kept ON kept.citation = chosen.citation
ORDER BY chosen.weakest NULLS FIRST, chosen.citation, kept.left_record, kept.right_record;
