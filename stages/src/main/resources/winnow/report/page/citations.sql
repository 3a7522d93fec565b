-- What can be searched for on the page: every citation, what is in the review first, then what waits, then the rest.
SELECT
    citation.citation,
    (SELECT string_agg(record, ' ' ORDER BY record) FROM record
        WHERE record.citation = citation.citation AND record.record <> citation.citation) AS others,
    citation.title,
    citation.authors,
    citation.container,
    citation.year,
    citation.doi,
    concat_ws(
        ', ',
        ledger.state,
        CASE ledger.step WHEN 'title' THEN 'title and abstract' WHEN 'fulltext' THEN 'full text' END,
        criterion.text,
        CASE ledger.decided_by WHEN 'automation' THEN 'by rule' END
    ) AS outcome
FROM citation
JOIN ledger ON ledger.citation = citation.citation AND ledger.state <> 'duplicate'
LEFT JOIN criterion ON criterion.criterion = ledger.reason
ORDER BY
    list_position(['included', 'awaiting', 'not-retrieved'], ledger.state) NULLS LAST,
    criterion.position NULLS FIRST,
    citation.citation
LIMIT :most;
