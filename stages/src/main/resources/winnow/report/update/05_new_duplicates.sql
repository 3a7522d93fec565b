-- New records of citations that were there before
SELECT new.record, change.before AS citation, citation.title
FROM record AS new
JOIN citation USING (citation)
JOIN citation_change AS change ON change.now = new.citation
WHERE new.record NOT IN (SELECT record FROM earlier.record)
ORDER BY new.record, change.before;
