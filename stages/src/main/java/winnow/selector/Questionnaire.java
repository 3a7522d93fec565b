package winnow.selector;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import winnow.selector.AttributeQuestion.No;
import winnow.selector.AttributeQuestion.Unknown;
import winnow.selector.Question.Effect;
import winnow.selector.Question.Kind;

/** The questions of one tree, in order, each with what it asks of evidence or of versions. */
final class Questionnaire {

    private static final List<String> TEXT = List.of("text");

    /**
     * A question that can be put to evidence and versions.
     *
     * @param row whether a row of evidence meets the condition; of versions all do
     * @param version whether a version meets it, empty if that is not known; with evidence all do
     */
    record Item(Question question, Predicate<EvidenceRow> row, Function<Version, Optional<Boolean>> version) {

        boolean is(Kind kind) {
            return question.kind() == kind;
        }

        boolean isAboutEvidence() {
            return question.condition().of() == Condition.Of.EVIDENCE;
        }

        /** Whether a version remains after an answer. */
        boolean keeps(Version some, Effect effect) {
            boolean ifUnknown = question.condition().unknown().equals(Optional.of(Unknown.KEEP));
            return effect == Effect.ANYTHING
                    || version.apply(some)
                            .map(fits -> fits == (effect == Effect.FITS))
                            .orElse(ifUnknown);
        }

        /** Whether a row remains after an answer. */
        boolean keeps(EvidenceRow some, Effect effect) {
            return effect == Effect.ANYTHING || row.test(some) == (effect == Effect.FITS);
        }
    }

    private final TreePlan plan;
    private final Map<String, Item> items = new LinkedHashMap<>();

    private Questionnaire(TreePlan plan, Questions wording) {
        this.plan = plan;
        text(Kind.INPUT, wording.input(), EvidenceRow.READS_TEXT_ONLY, EvidenceRow::readsTextOnly);
        text(Kind.OUTPUT, wording.output(), EvidenceRow.WRITES_TEXT_ONLY, EvidenceRow::writesTextOnly);
        open(Kind.SHARING, wording.sharing(), Effect.ANYTHING, Effect.FITS);
        open(Kind.DEPLOYMENT, wording.deployment(), Effect.FITS, Effect.ANYTHING);
        plan.tasks().forEach(this::task);
        plan.attributes().forEach(this::attribute);
    }

    static List<Item> of(TreePlan plan, Questions wording) {
        Questionnaire all = new Questionnaire(plan, wording);
        return plan.keys().stream().map(all.items::get).toList();
    }

    private static Effect effect(No no) {
        return no == No.ANYTHING ? Effect.ANYTHING : Effect.OTHERS;
    }

    private void add(Item item) {
        items.put(item.question().key(), item);
    }

    private void text(Kind kind, Wording wording, String sql, Predicate<EvidenceRow> row) {
        add(new Item(
                new Question(
                        kind.key(),
                        kind,
                        wording.question(),
                        wording.explanation(),
                        Condition.ofEvidence(kind.key(), TEXT, sql),
                        Meaning.answer(kind, Effect.FITS),
                        Meaning.answer(kind, effect(plan.notTextOnly()))),
                row,
                version -> Optional.of(true)));
    }

    private void open(Kind kind, Wording wording, Effect yes, Effect no) {
        add(new Item(
                new Question(
                        kind.key(),
                        kind,
                        wording.question(),
                        wording.explanation(),
                        Condition.open(),
                        Meaning.answer(kind, yes),
                        Meaning.answer(kind, no)),
                row -> true,
                version -> Optional.of(version.access() == Version.Access.OPEN)));
    }

    private void task(TaskQuestion task) {
        List<String> subtasks = task.subtasks();
        String sql = Sql.in("task", task.evidenceTasks())
                + (subtasks.isEmpty() ? "" : " AND " + Sql.in("subtask", subtasks));
        add(new Item(
                new Question(
                        task.key(),
                        Kind.TASK,
                        task.question(),
                        task.explanation(),
                        Condition.ofEvidence("task", task.evidenceTasks(), sql),
                        Meaning.answer(Kind.TASK, Effect.FITS),
                        Meaning.answer(Kind.TASK, Effect.ANYTHING)),
                row -> task.evidenceTasks().contains(row.task())
                        && (subtasks.isEmpty() || subtasks.contains(row.subtask())),
                version -> Optional.of(true)));
    }

    private void attribute(AttributeQuestion asked) {
        Attribute attribute = Attribute.named(asked.attribute()).orElseThrow();
        add(new Item(
                new Question(
                        asked.key(),
                        Kind.ATTRIBUTE,
                        asked.question(),
                        asked.explanation(),
                        attribute.condition(asked),
                        Meaning.answer(Kind.ATTRIBUTE, Effect.FITS),
                        Meaning.answer(Kind.ATTRIBUTE, effect(asked.no()))),
                row -> attribute.fits(row, asked),
                version -> attribute.fits(version, asked)));
    }
}
