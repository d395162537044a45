package uk.rooftree.etl.synthetic;

import java.util.ArrayList;
import java.util.List;

/** What is going to happen on each day. Entries of a day run in the order they were made, also those made on the day itself. */
final class Diary {

    private final int firstDay;
    private final List<List<Runnable>> days;
    private int today;

    Diary(int firstDay, int lastDay) {
        this.firstDay = firstDay;
        this.today = firstDay;
        this.days = new ArrayList<>(lastDay - firstDay + 1);
        for (int day = firstDay; day <= lastDay; day++) {
            days.add(null);
        }
    }

    int today() {
        return today;
    }

    /** Notes something for today or later; what lies beyond the last day is forgotten. */
    void on(int day, Runnable happening) {
        if (day < today) {
            throw new IllegalArgumentException("Cannot plan for %s on %s".formatted(Day.date(day), Day.date(today)));
        }
        int index = day - firstDay;
        if (index >= days.size()) {
            return;
        }
        List<Runnable> list = days.get(index);
        if (list == null) {
            list = new ArrayList<>();
            days.set(index, list);
        }
        list.add(happening);
    }

    /** Notes something for that day, or does it at once where the day has come already. */
    void onOrToday(int day, Runnable happening) {
        if (day <= today) {
            happening.run();
        } else {
            on(day, happening);
        }
    }

    /** Lives through one day; days must be lived one after the other. */
    void live(int day) {
        today = day;
        List<Runnable> list = days.get(day - firstDay);
        if (list != null) {
            for (int i = 0; i < list.size(); i++) {
                list.get(i).run();
            }
        }
        days.set(day - firstDay, null);
    }
}
