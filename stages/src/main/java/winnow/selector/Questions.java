package winnow.selector;

import java.util.Objects;

/** The wording of the questions that every tree can ask; one that is left out has its default. */
public record Questions(Wording input, Wording output, Wording sharing, Wording deployment) {

    private static final Wording INPUT = new Wording(
            "Is everything that the model reads plain text?",
            "Answer no if it also has to read images, sound, video or signals.");
    private static final Wording OUTPUT = new Wording(
            "Is everything that the model produces plain text?",
            "Answer no if it also has to produce images or sound.");
    private static final Wording SHARING = new Wording(
            "May your data leave your organisation?",
            "A model behind a programming interface (API) sends what it reads to its provider.");
    private static final Wording DEPLOYMENT = new Wording(
            "Will you run the model on your own machines rather than in the cloud?",
            "Only models with open weights can be run on your own machines.");

    static final Questions DEFAULT = new Questions(INPUT, OUTPUT, SHARING, DEPLOYMENT);

    public Questions {
        input = Objects.requireNonNullElse(input, INPUT);
        output = Objects.requireNonNullElse(output, OUTPUT);
        sharing = Objects.requireNonNullElse(sharing, SHARING);
        deployment = Objects.requireNonNullElse(deployment, DEPLOYMENT);
    }
}
