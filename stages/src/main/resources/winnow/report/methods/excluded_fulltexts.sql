-- Which full texts were excluded, and why?
-- A row is a report that was assessed in full text and excluded.
SELECT citation.citation, citation.authors, citation.year, citation.title, citation.doi, criterion.text AS reason
FROM ledger
JOIN citation USING (citation)
JOIN criterion ON criterion.criterion = ledger.reason
WHERE ledger.state = 'excluded' AND ledger.step = 'fulltext'
ORDER BY criterion.position, citation.citation;
