package winnow.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import winnow.report.Identities.Level;
import winnow.report.Prisma.Box;
import winnow.stage.Json;

/** The flow diagram as data: every number with its query, the equations worked out, the footnotes. */
final class PrismaJson {

    private PrismaJson() {}

    /**
     * What {@code prisma.schema.json} describes.
     *
     * @param excludedBy who excluded the records excluded
     * @param deltas by how much numbers differ that need not be equal, and why that can be
     * @param identitiesLeftOut equations that say nothing of this template, and why
     * @param labels labels of PRISMA.csv to codes of the protocol
     */
    private record Document(
            String title,
            List<String> authors,
            Template template,
            boolean finished,
            String thresholdCountedIn,
            Numbers.Exports exports,
            List<Box> boxes,
            ExcludedBy excludedBy,
            List<Identities.Result> identities,
            List<Delta> deltas,
            Map<String, String> identitiesLeftOut,
            List<String> footnotes,
            Map<String, String> labels,
            String drawInR,
            String drawOnline) {}

    /** The records excluded at screening, told apart. */
    private record ExcludedBy(long human, long automation) {}

    /** A difference that is no mistake. */
    private record Delta(String id, String rule, long delta, String explanation) {}

    static String of(Report.Settings settings, Numbers numbers) throws IOException {
        Prisma prisma = numbers.prisma();
        return Json.pretty(new Document(
                settings.title(),
                settings.authors(),
                prisma.template(),
                prisma.isFinished(),
                numbers.threshold().key(),
                numbers.exports(),
                List.copyOf(prisma.boxes().values()),
                new ExcludedBy(
                        prisma.number("records_excluded_by_human"), prisma.number("records_excluded_by_automation")),
                numbers.identities(),
                deltas(numbers.identities()),
                leftOut(prisma.template()),
                numbers.footnotes(),
                labels(prisma),
                Elsewhere.inR(prisma.template()),
                Elsewhere.online(prisma)));
    }

    private static List<Delta> deltas(List<Identities.Result> identities) {
        return identities.stream()
                .filter(result -> result.level() == Level.WARNING && !result.holds())
                .map(result -> new Delta(result.id(), result.rule(), result.delta(), result.explanation()))
                .toList();
    }

    private static Map<String, String> leftOut(Template template) {
        return template.update() ? Map.of("I13", "of new reviews; here I11 and I12") : Map.of();
    }

    private static Map<String, String> labels(Prisma prisma) throws IOException {
        return PrismaCsv.drawn(prisma).stream()
                .flatMap(box -> box.counts().orElse(List.of()).stream())
                .collect(Collectors.toMap(
                        share -> PrismaCsv.label(share.label()),
                        Prisma.Share::code,
                        (first, second) -> first.equals(second) ? first : first + ", " + second,
                        LinkedHashMap::new));
    }
}
