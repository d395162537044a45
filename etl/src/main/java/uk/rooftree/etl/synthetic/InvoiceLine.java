package uk.rooftree.etl.synthetic;

/** A row of ta_invoice: the nights of one placement on one invoice. */
final class InvoiceLine extends Extracted {

    private final String invoice;
    private final int number;
    private final Placement placement;
    final int from;
    final int to;
    private final int invoicedOn;
    int paidOn = Day.NONE;

    InvoiceLine(String invoice, int number, Placement placement, int from, int to, int invoicedOn) {
        this.invoice = invoice;
        this.number = number;
        this.placement = placement;
        this.from = from;
        this.to = to;
        this.invoicedOn = invoicedOn;
    }

    @Override
    Feed feed() {
        return Feed.TA_INVOICE;
    }

    @Override
    void write(RowText row) {
        row.text(invoice).number(number).text(placement.provider).text(placement.ref).date(from).date(to).number(to - from);
        row.money(placement.nightlyRate).money(placement.nightlyRate * (to - from)).date(invoicedOn).date(paidOn);
    }
}
