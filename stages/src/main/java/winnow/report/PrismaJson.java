package winnow.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import winnow.report.Prisma.Box;
import winnow.stage.Json;

/** The flow diagram as data: every number with its query, the equations worked out, the footnotes. */
final class PrismaJson {

    /** Which equations of the general flow are left out, and why. */
    private static final Map<String, String> LEFT_OUT = leftOut();

    private static final String DRAW =
            "PRISMA_flowdiagram(PRISMA_data(read.csv(\"PRISMA.csv\")), previous = FALSE, other = FALSE,"
                    + " detail_databases = TRUE)";

    private static final String APPLICATION = "https://estech.shinyapps.io/prisma_flowdiagram/?";

    private PrismaJson() {}

    /** @param labels labels of PRISMA.csv to codes of the protocol */
    private record Document(
            String title,
            List<String> authors,
            boolean finished,
            String thresholdCountedIn,
            Numbers.Exports exports,
            List<Box> boxes,
            List<Identities.Result> identities,
            Map<String, String> identitiesLeftOut,
            List<String> footnotes,
            Map<String, String> labels,
            String drawInR,
            String drawOnline) {}

    static String of(Report.Settings settings, Numbers numbers) {
        Prisma prisma = numbers.prisma();
        return Json.pretty(new Document(
                settings.title(),
                settings.authors(),
                prisma.isFinished(),
                numbers.threshold().key(),
                numbers.exports(),
                List.copyOf(prisma.boxes().values()),
                numbers.identities(),
                LEFT_OUT,
                numbers.footnotes(),
                labels(prisma),
                DRAW,
                link(prisma)));
    }

    private static Map<String, String> leftOut() {
        Map<String, String> reasons = new LinkedHashMap<>();
        reasons.put("I0", "every number counts rows");
        Stream.of("I6", "I7", "I8", "I9").forEach(id -> reasons.put(id, "no records from other methods"));
        Stream.of("I11", "I12", "I13").forEach(id -> reasons.put(id, "no earlier version of the review"));
        reasons.put("I14", "no meta-analysis");
        reasons.put(
                "I17",
                "the screened records are the citations with a verdict, which have one each; votes are never counted");
        return reasons;
    }

    private static Map<String, String> labels(Prisma prisma) {
        return Stream.of("database_specific_results", "dbr_excluded")
                .flatMap(key -> prisma.shares(key).stream())
                .collect(Collectors.toMap(
                        share -> PrismaCsv.label(share.label()),
                        Prisma.Share::code,
                        (first, second) -> first + ", " + second,
                        LinkedHashMap::new));
    }

    private static String link(Prisma prisma) {
        Map<String, String> values = new LinkedHashMap<>(PrismaCsv.numbers(prisma));
        values.put("previous", "0");
        values.put("other", "0");
        values.put("dbDetail", "1");
        values.put("regDetail", "0");
        values.put("metaAnalysis", "0");
        return values.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", APPLICATION, ""));
    }
}
