package org.dibao.search.stored;

import org.dibao.search.query.Query;

/**
 * Queries written as {@link Program programs} one after the other, over {@link Conditions} that they share. What a query
 * is made of can be forgotten once it is written here, which is a tenth of its size.
 */
final class Programs {

    private final Conditions conditions = new Conditions();
    private final Numbers code = new Numbers();
    private final Numbers begins = new Numbers();

    /** Writes a query after the others. */
    void add(Query query) {
        begins.add(code.size());
        Program.write(query, code, conditions::ask);
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
