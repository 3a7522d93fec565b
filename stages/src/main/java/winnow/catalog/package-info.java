/**
 * Everything that the review knows, as one DuckDB file: {@code curated/catalog/catalog.duckdb}.
 *
 * <p>{@link winnow.catalog.Catalog} is the stage. It reads what people wrote in {@code raw/annotations}
 * ({@code Annotations}), fills the tables of {@code schema.sql} from the earlier stages' files ({@code ReviewTables},
 * {@code VerdictTables}), computes where each record ended ({@code ledger.sql}), and only then joins the annotations to
 * the included studies ({@code Studies}, {@code ModelTables}).
 *
 * <p>Annotations are held to what the rest of the review says. Whatever does not fit is a finding with its place and its
 * remedy; all findings are collected and reported at once, and with one of them there is no catalog.
 *
 * <p>Evidence comes in two forms, told apart by whether the rows name a study: judgements of single studies (applied and
 * best are 0 or 1), or counts of studies as another review published them. The two have different units; the view
 * {@code use_of_version} says which is which in its column {@code basis}.
 */
package winnow.catalog;
