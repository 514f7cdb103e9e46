package org.dibao.parser.structure.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When the moon is new, to some seconds: J. Meeus, Astronomical Algorithms, 2nd edition, chapter 49. A month of the Chinese
 * calendar begins on that day in China (GB/T 33661-2017), so that minutes around midnight decide; ICU's calendar is off by
 * more than these in 2027.
 */
final class NewMoon {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final double FIRST = 2_451_550.09766; // that of January 2000, as a Julian day
    private static final double MONTH = 29.530588861;
    private static final double JULIAN_DAY_OF_1970 = 2_440_587.5;
    private static final double SECONDS_A_DAY = 86_400;

    /** Uniform time is so far ahead of the sun's in this half of the century. */
    private static final double AHEAD_SECONDS = 70;

    /** Amplitude in days, then multiples of the sun's anomaly, the moon's, and the moon's argument of latitude. */
    private static final double[][] TERMS = {
        {-0.40720, 0, 1, 0},
        {0.17241, 1, 0, 0},
        {0.01608, 0, 2, 0},
        {0.01039, 0, 0, 2},
        {0.00739, -1, 1, 0},
        {-0.00514, 1, 1, 0},
        {0.00208, 2, 0, 0},
        {-0.00111, 0, 1, -2},
        {-0.00057, 0, 1, 2},
        {0.00056, 1, 2, 0},
        {-0.00042, 0, 3, 0},
        {0.00042, 1, 0, 2},
        {0.00038, 1, 0, -2},
        {-0.00024, -1, 2, 0},
        {-0.00007, 2, 1, 0},
        {0.00004, 0, 2, -2},
        {0.00004, 3, 0, 0},
        {0.00003, 1, 1, -2},
        {0.00003, 0, 2, 2},
        {-0.00003, 1, 1, 2},
        {0.00003, -1, 1, 2},
        {-0.00002, -1, 1, -2},
        {-0.00002, 1, 3, 0},
        {0.00002, 0, 4, 0}
    };

    /** Of the planets: amplitude in days, angle in 2000 and its growth a month, in degrees. */
    private static final double[][] PLANETS = {
        {0.000325, 299.77, 0.107408},
        {0.000165, 251.88, 0.016321},
        {0.000164, 251.83, 26.651886},
        {0.000126, 349.42, 36.412478},
        {0.000110, 84.66, 18.206239},
        {0.000062, 141.74, 53.303771},
        {0.000060, 207.14, 2.453732},
        {0.000056, 154.84, 7.306860},
        {0.000047, 34.52, 27.261239},
        {0.000042, 207.19, 0.121824},
        {0.000040, 291.34, 1.844379},
        {0.000037, 161.72, 24.198154},
        {0.000035, 239.56, 25.513099},
        {0.000023, 331.55, 3.592518}
    };

    private NewMoon() {}

    /** The day in China of the new moon that is nearest to this day. */
    static LocalDate nearest(LocalDate day) {
        double julian = day.toEpochDay() + JULIAN_DAY_OF_1970;
        double moon = julianDay(Math.round((julian - FIRST) / MONTH));
        double seconds = (moon - JULIAN_DAY_OF_1970) * SECONDS_A_DAY - AHEAD_SECONDS;
        return Instant.ofEpochSecond(Math.round(seconds)).atZone(CHINA).toLocalDate();
    }

    /** The moment of the new moon so many months after that of January 2000, as a Julian day of uniform time. */
    static double julianDay(long k) {
        double t = k / 1236.85;
        double sun = 2.5534 + 29.10535670 * k - 0.0000014 * t * t;
        double moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
        double latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
        double node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t;
        double eccentricity = 1 - 0.002516 * t - 0.0000074 * t * t;
        double days = FIRST + MONTH * k + 0.00015437 * t * t - 0.00017 * sine(node);
        for (double[] term : TERMS) {
            double weight = Math.pow(eccentricity, Math.abs(term[1]));
            days += term[0] * weight * sine(term[1] * sun + term[2] * moon + term[3] * latitude);
        }
        for (double[] planet : PLANETS) {
            days += planet[0] * sine(planet[1] + planet[2] * k);
        }
        return days;
    }

    private static double sine(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }
}
