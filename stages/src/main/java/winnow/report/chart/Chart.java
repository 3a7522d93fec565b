package winnow.report.chart;

/** A way to draw a table. */
interface Chart {

    /** @param data some rows; all of one basis if the figure tells bases apart */
    void draw(Plot plot, Figure figure, Data data);
}
