-- Reports of the included studies that the earlier version did not have; those of its studies only if the protocol counts them
-- here.
WITH found AS (
    SELECT citation_flow.record, bool_and(earlier_study.study IS NOT NULL) AS of_earlier_studies
    FROM report
    JOIN citation_flow USING (citation)
    LEFT JOIN earlier_study USING (study)
    WHERE citation_flow.flow <> 'earlier'
    GROUP BY citation_flow.record
)
SELECT found.record AS item
FROM found
CROSS JOIN review
WHERE review.counted_as_new OR NOT of_earlier_studies
ORDER BY item;
