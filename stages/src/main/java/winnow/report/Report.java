package winnow.report;

import java.io.IOException;
import java.util.List;
import winnow.db.Duck;
import winnow.stage.Artifact;
import winnow.stage.Artifacts;
import winnow.stage.Stage;
import winnow.stage.Summary;
import winnow.stage.Workspace;

/** Shows the review: flow diagram, agreement, frequency tables and the report page, all from the catalog. */
public final class Report implements Stage {

    private final Settings settings;

    /**
     * @param title of the review
     * @param authors in order; may be empty
     */
    public record Settings(String title, List<String> authors) {

        public Settings {
            authors = List.copyOf(authors);
        }
    }

    public Report(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "report";
    }

    @Override
    public List<Artifact> inputs() {
        return List.of(Artifacts.CATALOG);
    }

    @Override
    public List<Artifact> outputs() {
        return List.of(
                Artifacts.PRISMA_JSON,
                Artifacts.PRISMA_CSV,
                Artifacts.PRISMA_SVG,
                Artifacts.AGREEMENT_SVG,
                Artifacts.TABLES,
                Artifacts.TABLES_WORKBOOK,
                Artifacts.DICTIONARY,
                Artifacts.REPORT_PAGE);
    }

    @Override
    public Record settings() {
        return settings;
    }

    @Override
    public Summary run(Workspace files) throws IOException {
        try (Duck duck = Duck.open(files.in(Artifacts.CATALOG))) {
            Numbers numbers = Numbers.of(duck);
            String diagram = FlowDiagram.of(numbers);
            String agreement = AgreementFigure.of(duck);
            files.write(Artifacts.PRISMA_JSON, PrismaJson.of(settings, numbers));
            files.write(Artifacts.PRISMA_CSV, PrismaCsv.of(numbers.prisma()));
            files.write(Artifacts.PRISMA_SVG, diagram);
            files.write(Artifacts.AGREEMENT_SVG, agreement);
            List<FrequencyTable> tables = FrequencyTables.of(duck);
            TableFiles.write(files, tables, TableIndex.catalogHash(duck));
            files.write(
                    Artifacts.DICTIONARY, Sheet.of(duck, "page", "dictionary").csv());
            files.write(Artifacts.REPORT_PAGE, new ReportPage(settings, numbers, diagram, agreement).of(duck, tables));
            return summary(numbers.prisma(), tables);
        }
    }

    private static Summary summary(Prisma prisma, List<FrequencyTable> tables) {
        return Summary.of("records identified", prisma.number("database_results"))
                .and("studies included", prisma.number("new_studies"))
                .and("awaiting", prisma.number("awaiting_title") + prisma.number("awaiting_fulltext"))
                .and("tables", tables.size())
                .build();
    }
}
