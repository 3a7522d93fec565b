package winnow.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import winnow.db.Duck;
import winnow.stage.Counted;

/**
 * Where the items of two reporting guidelines are answered, and what a person has to write: items 5 to 8 and 16 of PRISMA 2020
 * and all of PRISMA-S. That an item is answered is only said where the ledger has what it asks for.
 *
 * <p>Sources: Page et al., BMJ 2021;372:n71; Rethlefsen et al., Syst Rev 2021;10:39. Topics are in our words.
 */
final class Checklist {

    private static final String BY_HAND = "not in the ledger: to be written by hand";
    private static final String SOURCES = "[methods.md](methods.md#information-sources-and-search-strategy)";
    private static final String SEARCHES = "[tables/search_strategy.csv](tables/search_strategy.csv)";
    private static final String SELECTION = "[methods.md](methods.md#selection-process)";
    private static final String REASONS =
            "[methods.md](methods.md#reasons-to-exclude-in-the-order-in-which-they-count)";

    private final List<Facts> searches;
    private final boolean isScreened;
    private final long fulltexts;
    private final boolean isDeduplicated;

    /**
     * An item of a guideline.
     *
     * @param answered says where, if the ledger has it
     * @param rest what a person has to add nevertheless; may be empty
     */
    private record Item(String number, String topic, Function<Checklist, Optional<String>> answered, String rest) {

        List<String> row(Checklist ledger) {
            Optional<String> where = answered.apply(ledger);
            return List.of(number, topic, where.orElse(BY_HAND), where.isPresent() ? rest : "");
        }
    }

    private static final List<Item> PRISMA = List.of(
            new Item(
                    "5",
                    "Eligibility criteria",
                    ledger -> Optional.of(REASONS + ": the reasons to exclude of the protocol"),
                    "what a study must be to be included; how studies are grouped"),
            new Item(
                    "6",
                    "Information sources, with the day of each last search",
                    ledger -> ledger.documented("day", SOURCES),
                    "sources that are no databases of the protocol"),
            new Item(
                    "7",
                    "Full search strategies, with limits",
                    ledger -> ledger.documented("query", SEARCHES),
                    "limits that are not in query or note"),
            new Item(
                    "8",
                    "Selection process",
                    ledger -> Optional.of(SELECTION).filter(where -> ledger.isScreened),
                    "whether people worked independently of each other"),
            new Item(
                    "16a",
                    "Results of search and selection, with a flow diagram",
                    ledger -> Optional.of("[prisma.svg](prisma.svg), [index.html](index.html#flow)"),
                    ""),
            new Item(
                    "16b",
                    "Studies that seem to fit but were excluded, and why",
                    Checklist::excluded,
                    "which of these would seem to fit, with their citations"));

    private static final List<Item> PRISMA_S = List.of(
            new Item(
                    "1",
                    "Name of each database, with its platform",
                    ledger -> ledger.searches.isEmpty() ? Optional.empty() : Optional.of(SEARCHES + ": the names"),
                    "the platforms"),
            byHand("2", "Several databases searched at once on one platform"),
            new Item("3", "Study registries", ledger -> ledger.searched("register"), ""),
            new Item(
                    "4",
                    "Online resources and browsing",
                    ledger -> ledger.searched("website", "organisation"),
                    "what was browsed without an export"),
            new Item(
                    "5",
                    "Citation searching",
                    ledger -> ledger.searched("citation_searching"),
                    "whose citations were searched, and which way"),
            byHand("6", "Contacts"),
            byHand("7", "Other methods"),
            new Item(
                    "8",
                    "Full search strategies, as they were run",
                    ledger -> ledger.documented("query", SEARCHES),
                    ""),
            new Item(
                    "9",
                    "Limits and restrictions",
                    ledger -> ledger.documented("note", SEARCHES),
                    "the reasons for them; limits that are not in query or note"),
            byHand("10", "Search filters that were published before"),
            byHand("11", "Search strategies of earlier reviews"),
            new Item("12", "Updates of the searches", Checklist::updates, "alerts and other ways to stay up to date"),
            new Item("13", "Day of each search", ledger -> ledger.documented("day", SEARCHES), ""),
            byHand("14", "Peer review of the searches"),
            new Item(
                    "15",
                    "Records found in each database",
                    ledger -> ledger.searches.isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    SEARCHES + ", [tables/records_per_database.csv](tables/records_per_database.csv)"),
                    ""),
            new Item(
                    "16",
                    "Deduplication, with the software",
                    ledger -> Optional.of("[methods.md](methods.md#deduplication)")
                            .filter(where -> ledger.isDeduplicated),
                    ""));

    private Checklist(Duck duck) throws IOException {
        searches = Facts.of(duck, "tables/search_strategy", Map.of());
        isScreened = !Facts.of(duck, "screening").isEmpty();
        fulltexts = duck.number("SELECT count(*) FROM ledger WHERE state = 'excluded' AND step = 'fulltext'");
        isDeduplicated = duck.number("SELECT count(*) FROM record") > 0;
    }

    private static Item byHand(String number, String topic) {
        return new Item(number, topic, ledger -> Optional.empty(), "");
    }

    /** The checklist as Markdown. */
    static String of(Duck duck, Report.Settings settings) throws IOException {
        Checklist ledger = new Checklist(duck);
        return "# Checklist: " + Markdown.text(settings.title()) + "\n\n"
                + "Where each item is answered, as far as the ledger of the review has what it asks for.\n\n"
                + "## PRISMA 2020, items 5 to 8 and 16\n\n" + ledger.table(PRISMA)
                + "## PRISMA-S\n\n" + ledger.table(PRISMA_S);
    }

    private String table(List<Item> items) {
        return "| Item | Topic | Answered in | By hand |\n|---|---|---|---|\n"
                + items.stream()
                        .map(item -> String.join(" | ", item.row(this)))
                        .collect(Collectors.joining(" |\n| ", "| ", " |\n\n"));
    }

    /** Where it is told, and of how many searches if not of all; empty if of none. */
    private Optional<String> documented(String column, String where) {
        long told = searches.stream()
                .filter(search -> !search.text(column).isEmpty())
                .count();
        if (told == 0) {
            return Optional.empty();
        }
        return Optional.of(
                where + (told < searches.size() ? ": " + told + " of " + searches.size() + " searches" : ""));
    }

    /** Where sources of these kinds are told; empty if there is none. */
    private Optional<String> searched(String... kinds) {
        long found = searches.stream()
                .filter(search -> List.of(kinds).contains(search.text("kind")))
                .map(search -> search.text("name"))
                .distinct()
                .count();
        return found == 0 ? Optional.empty() : Optional.of(SEARCHES + ": " + found + " by name");
    }

    private Optional<String> updates() {
        long rounds =
                searches.stream().map(search -> search.text("round")).distinct().count();
        return rounds < 2 ? Optional.empty() : Optional.of(SOURCES + ": " + rounds + " search rounds");
    }

    private Optional<String> excluded() {
        return fulltexts == 0
                ? Optional.empty()
                : Optional.of("[tables/excluded_fulltexts.csv](tables/excluded_fulltexts.csv), "
                        + "[methods.md](methods.md#excluded-full-texts): " + Counted.of(fulltexts, "reports"));
    }
}
