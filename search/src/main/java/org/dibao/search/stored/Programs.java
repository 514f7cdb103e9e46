package org.dibao.search.stored;

import org.dibao.search.query.Query;

/**
 * Queries written as {@link Program programs} one after the other, over {@link Conditions} that they share. What a query
 * is made of can be forgotten once it is written here, which is a tenth of its size.
 */
final class Programs {

    private final Conditions conditions;
    private final Numbers code;
    private final Numbers begins;

    Programs() {
        this(new Conditions(), new Numbers(), new Numbers());
    }

    private Programs(Conditions conditions, Numbers code, Numbers begins) {
        this.conditions = conditions;
        this.code = code;
        this.begins = begins;
    }

    /** Writes a query after the others. */
    void add(Query query) {
        begins.add(code.size());
        Program.write(query, code, conditions::ask);
    }

    /** The same queries at other places, of which the former are given. */
    Programs arranged(int[] former) {
        Numbers arranged = new Numbers();
        for (int place : former) {
            arranged.add(begins.get(place));
        }
        return new Programs(conditions, code, arranged);
    }

    Conditions conditions() {
        return conditions;
    }

    int size() {
        return begins.size();
    }

    /**
     * The query at a place.
     *
     * @param all the conditions by their numbers
     */
    Query query(int place, Query[] all) {
        return Program.read(code::get, begins.get(place), all);
    }
}
