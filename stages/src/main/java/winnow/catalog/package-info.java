/**
 * Everything that the review knows, as one DuckDB file: {@code curated/catalog/catalog.duckdb}.
 *
 * <p>{@link winnow.catalog.Catalog} is the stage. It fills the tables of {@code schema.sql} from the earlier stages' files
 * ({@code ReviewTables}, {@code VerdictTables}), computes in which column of the flow diagram each citation is and which record
 * stands for it there ({@code flow.sql}) and where each record ended ({@code ledger.sql}), and then reads what
 * people wrote in {@code raw/annotations} ({@code Annotations}), joins it to the included studies ({@code Studies}) and
 * keeps it ({@code ModelTables}, {@code EvidenceTable}, {@code TermTable}). {@link winnow.catalog.PrismaSettings} is what the protocol declares of an
 * earlier version and of other methods; {@code EarlierStudies} tells the studies of that version. At last {@code Exports} writes every table as CSV
 * and Parquet and puts the hash of what they say into the table {@code about}. Each table, view and column has a comment in
 * {@code schema.sql}, which the data dictionary of the report shows.
 *
 * <h2>From a cell to the catalog</h2>
 *
 * {@code AnnotationSources} gives the rows of each {@code AnnotationTable}, wherever people wrote them: a file or sheet
 * ({@code AnnotationFolder}), a wide matrix ({@code Matrix}: {@code MatrixFile} reads a file, {@code MatrixUses} tells the
 * columns, {@code MatrixMatch} the rows that belong together), or several extractors ({@code Extractors}, {@code
 * Reconciliation}, {@code Rulings}). {@code Cleaning} takes blanks away and puts the term of the {@code Vocabulary} in the
 * place of its aliases, before anything is compared. {@code StudyRow}, {@code ModelRow}, {@code EvidenceRow} and {@code
 * PriceRow} are what comes out. Evidence goes row by row into the database and is not held.
 *
 * <h2>What does not fit</h2>
 *
 * Annotations are held to what the rest of the review says. What cannot be kept is a finding with its place and its remedy;
 * all {@code Findings} are collected and reported at once, and with one of them there is no catalog. What can be kept and is
 * odd is a {@link winnow.catalog.Check}, which the protocol turns to an error or to a warning, a row of the table {@code
 * issue}. {@code Cleaning}, {@code ModelChecks}, {@code PhaseChecks}, {@code Consistency} and {@code EvidenceRow} look for
 * them. A new check is a constant of {@code Check} and a line that reports it.
 *
 * <p>Rows are numbered by what they say, so the order of rows in a file changes nothing but the lines that are named, in
 * the columns {@code place} and in issues.
 *
 * <p>Evidence comes in two forms, told apart by whether the rows name a study: judgements of single studies (applied and
 * best are 0 or 1), or counts of studies as another review published them. The two have different units; the view
 * {@code use_of_version} says which is which in its column {@code basis}.
 */
package winnow.catalog;
