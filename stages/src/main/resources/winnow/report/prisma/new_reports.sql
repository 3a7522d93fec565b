-- Reports of the included studies that the earlier version did not have; those of its studies only if the protocol counts them
-- here.
SELECT found_report.record AS item
FROM found_report
CROSS JOIN review
WHERE review.counted_as_new OR NOT found_report.of_earlier_studies
ORDER BY item;
