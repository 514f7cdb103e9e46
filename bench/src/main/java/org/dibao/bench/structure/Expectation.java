package org.dibao.bench.structure;

import java.util.Arrays;
import java.util.List;

/**
 * A fact that a sample's file states, one line of it: {@code field = cell | cell}. In a cell {@code ~} parts readings
 * that are equally right, {@code ?} stands for any and {@code -} for none; {@code ?} behind the line makes a fact that
 * may be read or left.
 *
 * @param field the field
 * @param cells the readings allowed, cell by cell; cells that are not given may be anything
 * @param optional whether it may be left
 */
record Expectation(String field, List<List<String>> cells, boolean optional) {

    private static final String ANY = "?";

    static Expectation parse(String line) {
        int equals = line.indexOf('=');
        String value = line.substring(equals + 1).strip();
        boolean optional = value.endsWith(" ?") && !value.endsWith("| ?");
        String stated = optional ? value.substring(0, value.length() - 2).strip() : value;
        List<List<String>> cells = Arrays.stream(stated.split("\\|", -1))
                .map(cell -> Arrays.stream(cell.split(" ~ "))
                        .map(String::strip)
                        .map(reading -> reading.equals("-") ? "" : reading)
                        .toList())
                .toList();
        return new Expectation(line.substring(0, equals).strip(), cells, optional);
    }

    /** Whether a cell that was read is one of those allowed, as strictly as the fit says. */
    boolean allows(int cell, String read, Fit fit) {
        if (cell >= cells.size()) {
            return true;
        }
        String squeezed = squeeze(read);
        return cells.get(cell).stream()
                .anyMatch(reading -> reading.equals(ANY) || fit.fits(squeeze(reading), squeezed));
    }

    private static String squeeze(String text) {
        return text.replaceAll("[\\s\u3000]+", "");
    }

    @Override
    public String toString() {
        return String.join(
                " | ",
                cells.stream().map(readings -> String.join(" ~ ", readings)).toList());
    }

    /** How near a reading must come. */
    enum Fit {
        EXACT {
            @Override
            boolean fits(String wanted, String read) {
                return read.equals(wanted);
            }
        },
        /** For directives, of which samples give the beginning. */
        BEGINNING {
            @Override
            boolean fits(String wanted, String read) {
                return read.startsWith(wanted);
            }
        },
        /** For deadlines, of which the day counts more than how many words around it are taken for its wording. */
        OVERLAP {
            @Override
            boolean fits(String wanted, String read) {
                return read.contains(wanted) || wanted.contains(read);
            }
        };

        abstract boolean fits(String wanted, String read);
    }
}
