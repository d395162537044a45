package uk.rooftree.etl.synthetic;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the invoices for nightly paid placements: one a provider and month, a line a placement, in the month after the nights, or
 * after they were recorded.
 *
 * <p>Not modelled: bills for nights not stayed, credit notes, invoices within a month, value added tax, set-up costs.
 */
final class InvoiceGenerator {

    private final Town town;
    private final Draw draw;
    private final PlacementGenerator placements;

    InvoiceGenerator(Town town, PlacementGenerator placements) {
        this.town = town;
        this.draw = town.draw.of("invoice");
        this.placements = placements;
    }

    private static final class Invoice {
        private final long id;
        private int lines;

        Invoice(long id) {
            this.id = id;
        }
    }

    /** A month begins today: the nights before it that have not been billed are. */
    void beginMonth() {
        int end = town.today();
        Map<String, Invoice> invoices = new TreeMap<>();
        for (Iterator<Placement> open = placements.billable().iterator(); open.hasNext();) {
            Placement placement = open.next();
            int from = placement.billedUntil;
            int to = placement.endsOn == Day.NONE ? end : Math.min(end, placement.endsOn);
            placement.billedUntil = to;
            if (placement.endsOn != Day.NONE && placement.endsOn <= end) {
                open.remove();
            }
            if (from < to && end >= town.detailKeptFrom) {
                bill(placement, from, to, invoices.computeIfAbsent(placement.provider, key -> new Invoice(town.number(Feed.TA_INVOICE))));
            }
        }
    }

    private void bill(Placement placement, int from, int to, Invoice invoice) {
        int day = Day.working(town.today() + draw.between(2, 8, invoice.id, "invoiced"));
        InvoiceLine line = new InvoiceLine(town.ref('I', invoice.id), ++invoice.lines, placement, from, to, day);
        town.diary.on(day, () -> town.queue(line));
        int paid = Day.working(day + draw.between(10, 45, invoice.id, "paid"));
        town.diary.on(paid, () -> {
            line.paidOn = paid;
            town.queue(line);
        });
    }
}
