-- question: Which full texts were excluded, and why?
-- row: a report that was assessed in full text and excluded, in the order of the reasons in the protocol
-- note: Each report has one reason. records counts the report's records, votes the votes cast to exclude it on the full text.
-- key: citation
-- label: authors, year, title, container, doi, criterion, reason, decided_by
-- behind: record
-- unit: records
-- counts records: count(*)
-- counts votes: count(*)
-- behind votes: (SELECT vote.*, record.citation FROM vote JOIN record USING (record))
-- unit votes: votes
-- where votes: phase = 'fulltext' AND vote = 'exclude'
WITH cast_votes AS (
    SELECT record.citation, count(*) AS votes
    FROM vote
    JOIN record USING (record)
    WHERE vote.phase = 'fulltext' AND vote.vote = 'exclude'
    GROUP BY record.citation
)
SELECT
    citation.citation,
    citation.authors,
    citation.year,
    citation.title,
    citation.container,
    citation.doi,
    criterion.criterion,
    criterion.text AS reason,
    ledger.decided_by,
    citation.records,
    coalesce(cast_votes.votes, 0) AS votes
FROM ledger
JOIN citation ON citation.citation = ledger.citation
JOIN criterion ON criterion.criterion = ledger.reason
LEFT JOIN cast_votes ON cast_votes.citation = citation.citation
WHERE ledger.state = 'excluded' AND ledger.step = 'fulltext'
ORDER BY criterion.position, citation.citation;
