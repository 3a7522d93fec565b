package winnow.report.drawing;

/** What can be on a page. */
public sealed interface Shape permits Mark, Label {}
