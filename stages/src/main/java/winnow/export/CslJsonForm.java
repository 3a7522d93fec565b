package winnow.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.model.Author;
import winnow.model.Bibliography;
import winnow.model.Field;
import winnow.stage.Json;

/**
 * CSL-JSON. What CSL has no variable for, or only one where we have several values, stands in {@code custom}, which the
 * schema leaves to programs; for those that drop it, the same is told in {@code note}.
 */
final class CslJsonForm implements Format.Form {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Map<Field, String> VARIABLES = variables();

    private static final List<Field> LISTS =
            List.of(Field.ISSN, Field.ISBN, Field.KEYWORDS, Field.TYPE, Field.LANGUAGE);

    private static Map<Field, String> variables() {
        Map<Field, String> variables = new LinkedHashMap<>();
        variables.put(Field.TITLE, "title");
        variables.put(Field.ORIGINAL_TITLE, "original-title");
        variables.put(Field.CONTAINER, "container-title");
        variables.put(Field.VOLUME, "volume");
        variables.put(Field.ISSUE, "issue");
        variables.put(Field.PAGES, "page");
        variables.put(Field.ISSN, "ISSN");
        variables.put(Field.ISBN, "ISBN");
        variables.put(Field.PUBLISHER, "publisher");
        variables.put(Field.DOI, "DOI");
        variables.put(Field.PMID, "PMID");
        variables.put(Field.PMCID, "PMCID");
        variables.put(Field.URL, "URL");
        variables.put(Field.LANGUAGE, "language");
        variables.put(Field.KEYWORDS, "keyword");
        variables.put(Field.ABSTRACT, "abstract");
        return variables;
    }

    @Override
    public String head() {
        return "[\n";
    }

    @Override
    public String between() {
        return ",\n";
    }

    @Override
    public String tail() {
        return "\n]\n";
    }

    @Override
    public String entry(Leaving leaving) {
        Bibliography about = leaving.about();
        ObjectNode item = NODES.objectNode();
        item.put("id", leaving.id());
        item.put("type", Kind.of(about).csl());
        people(about).ifPresent(people -> item.set("author", people));
        about.year()
                .ifPresent(year -> item.putObject("issued")
                        .putArray("date-parts")
                        .addArray()
                        .add(year));
        VARIABLES.forEach((field, name) -> {
            if (about.has(field)) {
                item.put(name, String.join(field == Field.KEYWORDS ? "; " : ", ", about.all(field)));
            }
        });
        item.put("note", String.join(". ", leaving.notes()));
        item.set("custom", custom(leaving));
        return Json.pretty(item).stripTrailing();
    }

    private static Optional<ArrayNode> people(Bibliography about) {
        ArrayNode people = NODES.arrayNode();
        for (Author author : about.authors()) {
            ObjectNode person = people.addObject();
            if (author.given().isEmpty()) {
                person.put("literal", author.family());
            } else {
                person.put("family", author.family()).put("given", author.given());
            }
        }
        return Optional.of(people).filter(each -> !each.isEmpty());
    }

    private static ObjectNode custom(Leaving leaving) {
        ObjectNode custom = NODES.objectNode();
        LISTS.forEach(field -> list(custom, field.key(), leaving.about().all(field)));
        leaving.about().first(Field.ARXIV).ifPresent(id -> custom.put("arxiv", id));
        list(custom, "duplicates", leaving.duplicates());
        Fate fate = leaving.fate();
        custom.put("state", fate.state());
        fate.step().ifPresent(step -> custom.put("step", step));
        fate.reason().ifPresent(reason -> custom.put("reason", reason));
        fate.reasonText().ifPresent(text -> custom.put("reason-text", text));
        fate.decidedBy().ifPresent(by -> custom.put("decided-by", by));
        return NODES.objectNode().set("winnow", custom);
    }

    private static void list(ObjectNode to, String name, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode list = to.putArray(name);
            values.forEach(list::add);
        }
    }
}
