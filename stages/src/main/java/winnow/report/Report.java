package winnow.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import winnow.db.Duck;
import winnow.report.drawing.Drawing;
import winnow.report.drawing.Pdf;
import winnow.report.drawing.Png;
import winnow.report.drawing.Svg;
import winnow.stage.Artifact;
import winnow.stage.Artifacts;
import winnow.stage.Stage;
import winnow.stage.Summary;
import winnow.stage.Workers;
import winnow.stage.Workers.Work;
import winnow.stage.Workspace;

/** Shows the review: flow diagram, agreement, frequency tables, figures and the report page, all from the catalog. */
public final class Report implements Stage {

    private final Settings settings;

    /**
     * @param title of the review
     * @param authors in order; may be empty
     * @param conduct what the protocol laid down, for the Methods
     */
    public record Settings(String title, List<String> authors, Conduct conduct) {

        public Settings {
            authors = List.copyOf(authors);
        }
    }

    /** @param earlier the search round to compare with */
    private record Given(Settings settings, Optional<String> earlier) {}

    private final Optional<String> earlier;

    /** The report of a review that nothing is to be compared with. */
    public Report(Settings settings) {
        this(settings, Optional.empty());
    }

    /** @param earlier the search round whose state is compared with the present one; empty if there is none */
    public Report(Settings settings, Optional<String> earlier) {
        this.settings = settings;
        this.earlier = earlier;
    }

    @Override
    public String name() {
        return "report";
    }

    @Override
    public List<Artifact> inputs() {
        List<Artifact> inputs = new ArrayList<>(List.of(Artifacts.CATALOG, Artifacts.SELECTOR));
        earlier.ifPresent(round -> inputs.add(Artifacts.asOf(round, Artifacts.CATALOG)));
        return List.copyOf(inputs);
    }

    @Override
    public List<Artifact> outputs() {
        return List.of(
                Artifacts.PRISMA_JSON,
                Artifacts.PRISMA_CSV,
                Artifacts.PRISMA_SVG,
                Artifacts.PRISMA_PNG,
                Artifacts.PRISMA_PDF,
                Artifacts.PRISMA_SCHEMA,
                Artifacts.AGREEMENT_SVG,
                Artifacts.METHODS,
                Artifacts.UPDATE,
                Artifacts.UPDATE_JSON,
                Artifacts.CHECKLIST,
                Artifacts.TABLES,
                Artifacts.FIGURES,
                Artifacts.TABLES_WORKBOOK,
                Artifacts.DICTIONARY,
                Artifacts.REPORT_PAGE);
    }

    @Override
    public Record settings() {
        return new Given(settings, earlier);
    }

    @Override
    public Summary run(Workspace files) throws IOException {
        Path catalog = files.in(Artifacts.CATALOG);
        try (Duck duck = Duck.open(catalog);
                Workers workers = new Workers()) {
            Work<List<FrequencyTable>> tables = workers.begin(() -> FrequencyTables.of(catalog));
            Optional<Update.Earlier> before = before(files, workers);
            List<Work<Figures.Drawn>> figures = Figures.begin(tables, files.out(Artifacts.FIGURES), workers);
            String hash = TableIndex.catalogHash(duck);
            workers.write(() -> TableFiles.write(files, tables.get(), hash));
            Work<PageSearch> search = workers.begin(() -> PageSearch.of(catalog));
            Numbers numbers = Numbers.of(duck);
            Drawing diagram = prisma(files, numbers, workers);
            String agreement = texts(files, duck, numbers);
            List<Figures.Drawn> drawn = Figures.drawn(figures);
            Update update =
                    update(files, before, new Update.Present(duck, tables.get(), drawn, files.in(Artifacts.SELECTOR)));
            ReportPage page = new ReportPage(settings, numbers, diagram, agreement);
            files.write(Artifacts.REPORT_PAGE, page.of(duck, tables.get(), drawn, update, search.get()));
            workers.end();
            return summary(numbers.prisma(), tables.get(), drawn);
        }
    }

    /** Writes what is short. @return the figure of agreement, which stands on the page too */
    private String texts(Workspace files, Duck duck, Numbers numbers) throws IOException {
        String agreement = Svg.of(AgreementFigure.of(duck));
        files.write(Artifacts.AGREEMENT_SVG, agreement);
        files.write(Artifacts.METHODS, Methods.of(duck, settings, numbers));
        files.write(Artifacts.CHECKLIST, Checklist.of(duck, settings));
        files.write(Artifacts.DICTIONARY, Sheet.of(duck, "page", "dictionary").csv());
        return agreement;
    }

    /** Nothing is compared where the state of the earlier round could not be made. */
    private Optional<Update.Earlier> before(Workspace files, Workers workers) {
        return earlier.flatMap(round -> Optional.of(files.in(Artifacts.asOf(round, Artifacts.CATALOG)))
                .filter(Files::exists)
                .map(catalog -> new Update.Earlier(round, catalog, workers.begin(() -> FrequencyTables.of(catalog)))));
    }

    private Update update(Workspace files, Optional<Update.Earlier> before, Update.Present now) throws IOException {
        Update update = before.isPresent() ? Update.since(before.get(), now) : Update.none(now.duck());
        files.write(Artifacts.UPDATE, update.text());
        files.write(Artifacts.UPDATE_JSON, update.json());
        return update;
    }

    /** Writes the flow in all its forms. @return the one that stands on the page */
    private Drawing prisma(Workspace files, Numbers numbers, Workers workers) throws IOException {
        Drawing flow = FlowDiagram.of(numbers);
        Path dots = files.out(Artifacts.PRISMA_PNG);
        Path print = files.out(Artifacts.PRISMA_PDF);
        workers.write(() -> Files.write(dots, Png.of(flow)));
        workers.write(() -> Files.write(print, Pdf.of(flow)));
        files.write(Artifacts.PRISMA_JSON, PrismaJson.of(settings, numbers));
        files.write(Artifacts.PRISMA_SCHEMA, Duck.resource(Report.class, "prisma.schema.json"));
        files.write(Artifacts.PRISMA_CSV, PrismaCsv.of(numbers.prisma()));
        files.write(Artifacts.PRISMA_SVG, Svg.of(flow));
        return flow;
    }

    private static Summary summary(Prisma prisma, List<FrequencyTable> tables, List<Figures.Drawn> figures) {
        return Summary.of("records identified", prisma.number("database_results"))
                .and("studies included", prisma.number("new_studies"))
                .and("awaiting", prisma.awaiting())
                .and("tables", tables.size())
                .and("figures", figures.size())
                .build();
    }
}
