package winnow.dedup;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Titles that say nothing about which report it is, because every journal has many reports of that title. */
final class GenericTitle {

    /** Of a folded title, each the whole title. */
    private static final List<String> WORDINGS = List.of(
            "(guest |invited |special issue )*(editorial|introduction|preface|foreword)s?",
            "(guest )?editorial (introduction|note|comment|statement|board|preface|material|page)s?",
            "(introduction|preface|foreword) (to|for) (the|this) .*",
            "(front|back|inside front|inside back) (matter|cover)",
            "((half )?title|copyright|blank|cover) page( \\w+)?",
            "cover|contents?|(table|list) of contents|toc",
            "((author|subject|keyword|name) )?index",
            "(book|media|software) reviews?",
            "(letter|letters|correspondence)( to the editors?)?|from the editors?|to the editor",
            "((the )?authors?( s)? )?(reply|response|rejoinder)",
            "comments?|commentary|commentaries|discussions?|viewpoints?|perspectives?|opinion",
            "(poster |selected |meeting |conference )?abstracts?|posters?",
            "news|announcements?|calendar|obituary|in memoriam|in this issue|this issue|highlights",
            "erratum|errata|corrigend(um|a)|corrections?|retraction|expression of concern",
            "conclusions?|summary|overview|background|acknowledge?ments?|contributors|biographies|abbreviations",
            "(note |letter |message |welcome )?from the .{0,30}(editor|chair|president)s?",
            "editors? (note|choice|page|corner)s?|message .*|welcome( .*)?",
            "(organi[sz]ing |program(me)? |technical |steering )?committees?|(list of )?(reviewers|authors|sponsors)",
            "(.* )?editors?( s)? (comments?|introduction|column|message|perspective|letter)|(remarks|notes) from .*",
            "panel|keynotes?( .{0,12})?|invited talks?|untitled|no title( available)?|title not available",
            "call for papers|(conference |technical )?program(me)?|(conference )?proceedings");

    private static final Pattern ANY = Pattern.compile(String.join("|", WORDINGS));

    /** Every wording begins with one of these, or has an editor in it: most titles need not be searched. */
    private static final Set<String> FIRST_WORDS =
            Set.of(("abbreviations abstract abstracts acknowledgement acknowledgements acknowledgment acknowledgments"
                            + " announcement announcements author authors back background biographies blank book calendar"
                            + " call comment commentaries commentary comments committee committees conclusion conclusions"
                            + " conference content contents contributors copyright correction corrections correspondence"
                            + " corrigenda corrigendum cover discussion discussions editorial editorials errata erratum"
                            + " expression foreword forewords from front guest half highlights in index inside introduction"
                            + " introductions invited keynote keynotes keyword letter letters list media meeting message"
                            + " name news no note notes obituary opinion organising organizing overview panel perspective"
                            + " perspectives poster posters preface prefaces proceedings program programme rejoinder"
                            + " remarks reply response retraction reviewers selected software special sponsors steering"
                            + " subject summary table technical the this title to toc untitled viewpoint viewpoints welcome")
                    .split(" "));

    private GenericTitle() {}

    /** @param words of the title, folded */
    static boolean is(List<String> words) {
        boolean mayBe = !words.isEmpty()
                && (FIRST_WORDS.contains(words.get(0)) || words.contains("editor") || words.contains("editors"));
        return mayBe && isOne(words);
    }

    /** The same without looking at single words first. */
    static boolean isOne(List<String> words) {
        return ANY.matcher(String.join(" ", words)).matches();
    }

    /** The words that the wordings are made of. */
    static Set<String> vocabulary() {
        return new TreeSet<>(List.of(String.join(" ", WORDINGS).split("[^a-z]+")));
    }
}
