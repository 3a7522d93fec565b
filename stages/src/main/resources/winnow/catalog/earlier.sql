-- Studies of which a report was there in the earlier version of the review.
INSERT INTO earlier_study
SELECT DISTINCT report.study, false AS declared
FROM report
JOIN citation_flow USING (citation)
WHERE citation_flow.flow = 'earlier'
ORDER BY report.study;
