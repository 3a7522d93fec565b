package winnow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import winnow.report.Identities.Level;

/**
 * An equation between boxes: what one side counts is what the other side counts, item by item.
 *
 * @param id as in the PRISMA notes
 * @param left boxes, or queries of {@code identities/}
 * @param right the same
 * @param explanation what to know if it does not hold; may be empty
 */
record Balance(String id, Level level, List<String> left, List<String> right, String explanation) {

    private static final List<String> OTHER = List.of("website_results", "organisation_results", "citations_results");

    private static final List<Balance> ALWAYS = List.of(
            error("I1", List.of("database_results"), "database_specific_results"),
            error("I1", List.of("register_results"), "register_specific_results"),
            error("I1", List.of("website_results"), "website_specific_results"),
            error("I1", List.of("organisation_results"), "organisation_specific_results"),
            error("I1", List.of("citations_results"), "citations_specific_results"),
            error(
                    "I2",
                    List.of("database_results", "register_results"),
                    "duplicates",
                    "excluded_automatic",
                    "excluded_other",
                    "records_screened"),
            error("I2", List.of("duplicates"), "repeats_in_databases"),
            error("I3", List.of("records_screened"), "records_excluded", "awaiting_title", "dbr_sought_reports"),
            error("I4", List.of("dbr_sought_reports"), "dbr_notretrieved_reports", "awaiting_fulltext", "dbr_assessed"),
            error("I5", List.of("dbr_assessed"), "dbr_excluded", "included_dbr_reports"),
            error("I6", OTHER, "other_sought_reports", "other_duplicates", "other_removed"),
            error("I6", List.of("other_duplicates"), "repeats_in_other_methods"),
            new Balance(
                    "I6",
                    Level.WARNING,
                    OTHER,
                    List.of("other_sought_reports"),
                    "Records of other methods that name a report which was found before, or that are excluded without the full text, are not sought; the template has no box for them."),
            error(
                    "I7",
                    List.of("other_sought_reports"),
                    "other_notretrieved_reports",
                    "other_awaiting",
                    "other_assessed"),
            error("I8", List.of("other_assessed"), "other_excluded", "included_other_reports"),
            error("I10", List.of("new_studies"), "studies_behind_reports"),
            error("I11", List.of("previous_studies", "new_studies"), "total_studies", "removed_studies"),
            error("I15", List.of("records_excluded"), "records_excluded_reasons"),
            error("I15", List.of("records_excluded"), "records_excluded_by_human", "records_excluded_by_automation"));

    /** @param countedAsNew whether new reports of earlier studies are among the new reports already */
    static List<Balance> of(Template template, boolean countedAsNew) {
        List<String> found =
                countedAsNew ? List.of("new_reports") : List.of("new_reports", "new_reports_of_previous_studies");
        List<String> all =
                Stream.concat(Stream.of("previous_reports"), found.stream()).toList();
        List<Balance> balances = new ArrayList<>(ALWAYS);
        balances.add(
                new Balance("I9", Level.ERROR, List.of("included_dbr_reports", "included_other_reports"), found, ""));
        balances.add(error("I12", all, "total_reports", "removed_reports"));
        if (!template.update()) {
            balances.add(error("I13", List.of("total_studies"), "new_studies"));
            balances.add(error("I13", List.of("total_reports"), "new_reports"));
        }
        return List.copyOf(balances);
    }

    private static Balance error(String id, List<String> left, String... right) {
        return new Balance(id, Level.ERROR, left, List.of(right), "");
    }

    /** For people. */
    String rule() {
        return String.join(" + ", left) + " = " + String.join(" + ", right);
    }
}
