package winnow.screen;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import winnow.model.Phase;
import winnow.stage.Json;

/** Writes how far reviewers agree: a row per cut; a figure that is not defined is null, and beside it stands why. */
final class AgreementJson {

    private static final int DIGITS = 6;
    private static final double NINETY_FIVE_PERCENT = 1.959963984540054;
    private static final String BASIS = "votes as first cast, before any change and before adjudication";
    private static final String MONTH = "the month in which the later of the two voted";
    private static final String INTERVAL =
            "95%, kappa ± 1.96 standard errors (Fleiss, Cohen and Everitt 1969), cut at -1 and 1";
    private static final String ALWAYS_SAME = "both always say the same, so that chance alone explains it";
    private static final String SINGLE = "there are more than two categories";

    private final ObjectNode all = Json.mapper().createObjectNode();
    private final ArrayNode rows;

    AgreementJson() {
        all.put("basis", BASIS).put("month", MONTH).put("interval", INTERVAL);
        this.rows = all.putArray("rows");
    }

    String text() {
        return Json.pretty(all);
    }

    void add(Phase phase, String left, String right, AgreementCut cut) {
        ObjectNode node = rows.addObject();
        node.put("phase", phase.key()).put("left", left).put("right", right);
        node.put("scope", cut.scope()).put("of", cut.of());
        node.put("both_voted", cut.bothVoted()).put("one_voted", cut.oneVoted());
        node.put("not_retrieved", cut.notRetrieved());
        node.set("categories", Json.mapper().valueToTree(cut.categories()));
        node.set("table", Json.mapper().valueToTree(cut.table().rows()));
        ObjectNode undefined = Json.mapper().createObjectNode();
        String none = cut.table().n() == 0 ? "no citation has an include or exclude of both" : "";
        Figures figures = new Figures(node, undefined, none);
        overall(figures, cut.table());
        single(figures, cut);
        node.set("undefined", undefined);
    }

    private static void overall(Figures figures, AgreementTable table) {
        figures.put("percent_agreement", table.percentAgreement(), "");
        Optional<Double> kappa = table.cohenKappa();
        Optional<Double> error = table.kappaError().map(each -> each * NINETY_FIVE_PERCENT);
        figures.put("cohen_kappa", kappa, ALWAYS_SAME);
        figures.put("kappa_low", error.map(each -> Math.max(-1, kappa.orElseThrow() - each)), ALWAYS_SAME);
        figures.put("kappa_high", error.map(each -> Math.min(1, kappa.orElseThrow() + each)), ALWAYS_SAME);
        figures.put("pabak", table.pabak(), "");
        figures.put("ac1", table.ac1(), "");
        figures.put("alpha", table.alpha(), ALWAYS_SAME);
    }

    /** Figures of single categories, where there are two. */
    private static void single(Figures figures, AgreementCut cut) {
        AgreementTable table = cut.table();
        boolean two = cut.categories().size() == 2;
        figures.put("positive_agreement", two ? table.agreementOn(0) : Optional.empty(), unsaid(cut, 0));
        figures.put("negative_agreement", two ? table.agreementOn(1) : Optional.empty(), unsaid(cut, 1));
        figures.put("prevalence_index", table.prevalenceIndex(), SINGLE);
        figures.put("bias_index", table.biasIndex(), SINGLE);
    }

    private static String unsaid(AgreementCut cut, int category) {
        return cut.categories().size() == 2 ? "nobody says " + cut.categories().get(category) : SINGLE;
    }

    /** Writes figures, and beside them why one is not there. */
    private record Figures(ObjectNode node, ObjectNode undefined, String none) {

        void put(String name, Optional<Double> figure, String whyNot) {
            node.putNull(name);
            figure.ifPresentOrElse(
                    value -> node.put(name, new BigDecimal(value).setScale(DIGITS, RoundingMode.HALF_EVEN)),
                    () -> undefined.put(name, none.isEmpty() ? whyNot : none));
        }
    }
}
