package winnow.report;

import java.util.List;

/** The boxes of the flow diagram, of all its templates, in the order of the flow. */
final class FlowBoxes {

    /**
     * A box, not yet counted.
     *
     * @param key its name, and that of its {@code .sql} resource
     * @param label for people, of a new review
     * @param divided whether its number is told apart by label
     */
    record Definition(String key, String label, boolean divided) {}

    static final List<Definition> ALL = List.of(
            whole("sightings", "Entries of the exports that became records"),
            whole("previous_studies", "Studies included in previous version of review"),
            whole("previous_reports", "Reports of studies included in previous version of review"),
            whole("earlier_included", "Reports that the earlier version's records brought"),
            whole("earlier_awaiting", "Records of the earlier version awaiting a decision"),
            whole("earlier_others", "Other records of the earlier version"),
            whole("database_results", "Records identified from databases"),
            divided("database_specific_results", "Records identified per database"),
            whole("register_results", "Records identified from registers"),
            divided("register_specific_results", "Records identified per register"),
            whole("duplicates", "Duplicate records removed"),
            whole("excluded_automatic", "Records marked as ineligible by automation tools"),
            whole("excluded_other", "Records removed for other reasons"),
            whole("records_screened", "Records screened"),
            whole("records_excluded", "Records excluded"),
            divided("records_excluded_reasons", "Records excluded per reason"),
            whole("records_excluded_by_human", "Records excluded by people"),
            whole("records_excluded_by_automation", "Records excluded by automation tools"),
            whole("awaiting_title", "Records awaiting a decision on title and abstract"),
            whole("dbr_sought_reports", "Reports sought for retrieval"),
            whole("dbr_notretrieved_reports", "Reports not retrieved"),
            whole("awaiting_fulltext", "Reports awaiting a decision on full text"),
            whole("dbr_assessed", "Reports assessed for eligibility"),
            divided("dbr_excluded", "Reports excluded"),
            whole("included_dbr_reports", "Reports included from databases and registers"),
            whole("website_results", "Records identified from websites"),
            divided("website_specific_results", "Records identified per website"),
            whole("organisation_results", "Records identified from organisations"),
            divided("organisation_specific_results", "Records identified per organisation"),
            whole("citations_results", "Records identified from citation searching"),
            divided("citations_specific_results", "Records identified per citation search"),
            whole("other_duplicates", "Records of other methods found before"),
            whole("other_removed", "Records of other methods excluded before retrieval"),
            whole("other_sought_reports", "Reports of other methods sought for retrieval"),
            whole("other_notretrieved_reports", "Reports of other methods not retrieved"),
            whole("other_awaiting", "Reports of other methods awaiting a decision"),
            whole("other_assessed", "Reports of other methods assessed for eligibility"),
            divided("other_excluded", "Reports of other methods excluded"),
            whole("included_other_reports", "Reports included from other methods"),
            whole("new_studies", "Studies included in review"),
            whole("new_reports", "Reports of included studies"),
            whole("new_reports_of_previous_studies", "New reports of studies of the previous version"),
            whole("removed_studies", "Studies of the previous version that no longer count"),
            whole("removed_reports", "Reports of the previous version that no longer count"),
            whole("total_studies", "Total studies included in review"),
            whole("total_reports", "Reports of total included studies"),
            whole("total_studies_ma", "Total studies included in meta-analysis"),
            whole("total_reports_ma", "Reports of total included studies in meta-analysis"));

    /** The boxes of the ledger, in which a record can end; every record ends in one of them, once. */
    static final List<String> TERMINAL = List.of(
            "earlier_included",
            "earlier_awaiting",
            "earlier_others",
            "duplicates",
            "excluded_automatic",
            "excluded_other",
            "records_excluded",
            "awaiting_title",
            "dbr_notretrieved_reports",
            "awaiting_fulltext",
            "dbr_excluded",
            "included_dbr_reports",
            "other_duplicates",
            "other_removed",
            "other_notretrieved_reports",
            "other_awaiting",
            "other_excluded",
            "included_other_reports");

    /** What waits for a decision; all are empty in a review that is finished. */
    static final List<String> AWAITING =
            List.of("earlier_awaiting", "awaiting_title", "awaiting_fulltext", "other_awaiting");

    private FlowBoxes() {}

    private static Definition whole(String key, String label) {
        return new Definition(key, label, false);
    }

    private static Definition divided(String key, String label) {
        return new Definition(key, label, true);
    }
}
