package winnow.pipeline;

import java.nio.file.Path;

/** A review as small as a whole one can be: two databases, two people, one study with evidence, one question. */
final class SmallReview {

    private static final String SELECTOR = """
            selector:
              title: Which model?
              trees:
                - key: A
                  stage: "1"
                  title: First
                  tasks: [{key: text, question: "Should it write?", evidence_tasks: [Text generation]}]
            """;

    private static final String VOCABULARY = """
            stages: [{term: "1", description: First}]
            tasks: [{term: Text generation, description: New texts}]
            modalities: [text]
            access: [API, Open]
            phases: [pretrain, finetune, inference]
            """;

    private SmallReview() {}

    /** Before its first run. */
    static TestReview given(Path root) {
        return UpdateTest.firstRound(root)
                .append("raw/protocol.yml", SELECTOR)
                .write("raw/searches/" + UpdateTest.FIRST + "/scopus/b.csv", UpdateTest.scopus(2))
                .write("raw/annotations/vocabulary.yml", VOCABULARY)
                .write("raw/annotations/studies.csv", "study,record\none,pubmed:1\nthree,pubmed:3\n")
                .write("raw/annotations/models.csv", "model,size,access\nGPT,7B,Open\n")
                .write(
                        "raw/annotations/prices.csv",
                        "version,input_usd_per_1k_tokens,output_usd_per_1k_tokens,date\nGPT-7B,0.1,0.2,2025-01-01\n")
                .write(
                        "raw/annotations/evidence.csv",
                        "study,model,size,stage,task,subtask,mandatory_input,optional_input,output,applied,best\n"
                                + "one,GPT,7B,1,Text generation,letters,text,,text,1,0\n");
    }

    /** After its first run, and before that which follows a second search. */
    static TestReview searchedAgain(Path root) {
        TestReview review = given(root);
        TestReview.Result first = review.winnow("run");
        if (first.exit() != 0) {
            throw new IllegalStateException(first.err());
        }
        return review.write("raw/searches/" + UpdateTest.SECOND + "/pubmed/b.nbib", UpdateTest.records(3, 4));
    }
}
