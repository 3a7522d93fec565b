package winnow.report;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How the R package PRISMA2020 and its application in the web draw the same diagram. */
final class Elsewhere {

    private static final String APPLICATION = "https://estech.shinyapps.io/prisma_flowdiagram/?";

    private Elsewhere() {}

    /** To be run beside {@code PRISMA.csv}. */
    static String inR(Template template) {
        return "PRISMA_flowdiagram(PRISMA_data(read.csv(\"PRISMA.csv\", fileEncoding = \"UTF-8\")), previous = "
                + inR(template.update()) + ", other = " + inR(template.other()) + ", detail_databases = TRUE"
                + ", detail_registers = " + inR(template.registers()) + ", meta_analysis = "
                + inR(template.metaAnalysis()) + ")";
    }

    private static String inR(boolean value) {
        return String.valueOf(value).toUpperCase(Locale.ROOT);
    }

    /** The address that fills in the form of the application. */
    static String online(Prisma prisma) throws IOException {
        Template template = prisma.template();
        Map<String, String> values = new LinkedHashMap<>(PrismaCsv.numbers(prisma));
        values.put("previous", number(template.update()));
        values.put("other", number(template.other()));
        values.put("dbDetail", "1");
        values.put("regDetail", number(template.registers()));
        values.put("metaAnalysis", number(template.metaAnalysis()));
        return values.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", APPLICATION, ""));
    }

    private static String number(boolean value) {
        return value ? "1" : "0";
    }
}
