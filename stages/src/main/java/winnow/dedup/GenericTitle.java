package winnow.dedup;

import java.util.List;
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

    private GenericTitle() {}

    /** @param folded the title's words with single blanks */
    static boolean is(String folded) {
        return ANY.matcher(folded).matches();
    }
}
