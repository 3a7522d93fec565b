package winnow.catalog;

import java.io.IOException;
import java.util.List;
import winnow.db.Duck;
import winnow.db.Rows;
import winnow.stage.Nearest;
import winnow.stage.ReviewException;

/** Tells the studies of an earlier version of the review from those that this version found. */
final class EarlierStudies {

    private EarlierStudies() {}

    /**
     * Fills the table {@code earlier_study}.
     *
     * @param declared studies of a version that was made elsewhere, by the names that people gave them here
     * @throws ReviewException if nobody named a study so, or if it is known to be earlier without being declared
     */
    static void fill(Duck duck, List<String> declared) throws IOException {
        List<String> studies = names(duck, "SELECT study FROM study ORDER BY study");
        declared.stream().filter(name -> !studies.contains(name)).findFirst().ifPresent(name -> {
            throw refused(
                    name,
                    "no included study has this name" + Nearest.hint(name, studies)
                            + "; correct it, or name the study so in raw/annotations/studies.csv");
        });
        duck.run(Duck.resource(Catalog.class, "earlier.sql"));
        List<String> earlier = names(duck, "SELECT study FROM earlier_study ORDER BY study");
        declared.stream().filter(earlier::contains).findFirst().ifPresent(name -> {
            throw refused(name, "its records were there in the round of update_of already; take the name away");
        });
        try (Rows rows = duck.append("earlier_study")) {
            declared.stream()
                    .sorted()
                    .forEach(name -> rows.text(name).truth(true).end());
        }
    }

    private static ReviewException refused(String name, String why) {
        return new ReviewException("raw/protocol.yml: prisma.earlier.with_new_reports: '" + name + "': " + why);
    }

    private static List<String> names(Duck duck, String sql) {
        return duck.query(sql).stream()
                .map(row -> row.get("study").orElseThrow().toString())
                .toList();
    }
}
