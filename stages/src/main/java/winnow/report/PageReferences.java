package winnow.report;

import winnow.db.Duck;

/** What the page says about files beside it, and about how everything is made again. */
final class PageReferences {

    static final String FLOW = """
            <p class="more">A number of the diagram leads to the list of what it counts. The diagram as <a
            href="prisma.svg">prisma.svg</a>, <a href="prisma.pdf">prisma.pdf</a> and <a href="prisma.png">prisma.png</a>; the
            numbers with their queries as <a href="prisma.json">prisma.json</a> with <a href="prisma.schema.json">its schema</a>;
            as <a href="PRISMA.csv">PRISMA.csv</a> for the R package PRISMA2020.</p>
            """;

    static final String TABLES = """
            <p class="about">A number leads to its query and the rows behind it. All tables: <a
            href="tables/index.csv">tables/index.csv</a>, as one workbook <a href="tables.xlsx">tables.xlsx</a>.</p>
            """;

    static final String SELECTOR = """
            <p>Which model versions did best at what, as questions to answer with yes or no: <a
            href="selector/selector.html">selector/selector.html</a>. For programs: <a
            href="selector/selector.json">selector.json</a> with <a href="selector/selector.schema.json">its schema</a>; what a
            check of it found: <a href="selector/lint.json">lint.json</a>.</p>
            """;

    static final String METHODS = """
            <p>What was done, in sentences for the Methods: <a href="methods.md">methods.md</a>; item by item of PRISMA 2020 and
            PRISMA-S, where it is answered and what has to be written by hand: <a href="checklist.md">checklist.md</a>.</p>
            """;

    private static final String REPRODUCE = """
            <p>Everything on this page follows from the folder <code>raw</code>. Delete <code>curated</code> and
            <code>reports</code>, and run:</p>
            <pre><code>winnow run
            winnow status
            winnow drill records_excluded
            winnow explain RECORD</code></pre>
            <p><code>run</code> makes the same files again; <code>status</code> says what waits for whom; <code>drill</code>
            lists the records behind a number of the flow; <code>explain</code> tells one record's life.</p>
            <dl class="facts">
            <dt>Program</dt><dd>%s</dd>
            <dt>Catalog</dt><dd><code>%s</code>, the hash of what its tables say: <code>winnow sql "FROM about"</code></dd>
            <dt>Inputs and outputs</dt><dd>each with its size and SHA-256 in <a
            href="ro-crate-metadata.json">ro-crate-metadata.json</a></dd>
            </dl>
            """;

    private PageReferences() {}

    static String reproduce(Duck duck, Report.Settings settings) {
        return REPRODUCE.formatted(Markup.escape(settings.conduct().program()), TableIndex.catalogHash(duck));
    }
}
