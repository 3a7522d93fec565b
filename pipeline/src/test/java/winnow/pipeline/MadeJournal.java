package winnow.pipeline;

/** A journal of that number; the first ones are above the threshold, of the others half are not of the subject. */
record MadeJournal(int number) {

    String title() {
        return "Annals of " + MadeReport.capital(String.join(" ", new MadeReport(number).words(3, "journal")));
    }

    String issn() {
        return "%04d-%04d".formatted(2_000 + number, number);
    }

    boolean isElsewhere() {
        return number >= PaperFlow.JOURNALS && number % 2 == 0;
    }

    int citations() {
        return number < PaperFlow.JOURNALS || isElsewhere()
                ? PaperFlow.MINIMUM + number * 7
                : PaperFlow.MINIMUM - 1 - number;
    }
}
