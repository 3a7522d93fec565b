-- Each export: whether its entries are its records and what was rejected.
SELECT
    file AS name,
    entries || ' entries, ' || records || ' records, ' || rejected || ' rejected' AS said,
    entries = records + rejected AS holds
FROM export_file
ORDER BY name;
