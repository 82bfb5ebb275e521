package groundswell.html;

import java.util.Locale;
import java.util.regex.Pattern;

/** Wordings of news sites that are never the story itself. */
final class Phrases {
    /** Whole blocks, wherever they stand. */
    private static final Pattern INSERTED = Pattern.compile(
            "(?iu)(advert|advertisement|ad|ads|anzeige|publicidad|publicidade|pubblicit\u00e0|publicit\u00e9"
                    + "|\u0440\u0435\u043a\u043b\u0430\u043c\u0430|\u5e7f\u544a|\u5e83\u544a|\uad11\uace0|sponsored|loading( content)?(\\.\\.\\.|\u2026)?|share|tweet|print|email|comments?|text size|related"
                    + "|(story|article) continues (below|after).{0,40}|continue reading.{0,60}|scroll (down )?to continue.{0,40}|read more|show more|view comments)");

    /** Openings of the lines that sites put below a story. */
    private static final Pattern CLOSING = Pattern.compile(
            "(?iu)(follow\\b.{0,60}\\b(on|twitter|facebook|instagram)\\b|sign up\\b|subscribe\\b|read more\\b|related\\b|see also\\b|click here\\b"
                    + "|copyright\\b|\u00a9|\\(c\\)|all rights reserved|topics\\b|tags?:|filed under\\b|this website uses|we use cookies|share (this|it|on)\\b|like this (story|article)"
                    + "|reporting by\\b|writing by\\b|additional reporting\\b|editing by\\b|.{0,120}\\bcontributed to this (report|story|article)"
                    + "|more (from|great|on|news|stories|ap)\\b|you (may|might) also\\b|(write|contact|email|e-mail)\\b.{0,80}@|get .{3,60} delivered|our standards:|have your say|leave a (comment|reply)"
                    + "|lesen sie auch|mehr zum thema|lire aussi|\u00e0 lire aussi|leia (mais|tamb\u00e9m)|veja tamb\u00e9m|lea tambi\u00e9n|te puede interesar|leggi anche"
                    + "|\u0447\u0438\u0442\u0430\u0439\u0442\u0435 \u0442\u0430\u043a\u0436\u0435|\u95a2\u9023\u8a18\u4e8b|\u76f8\u5173(\u9605\u8bfb|\u65b0\u95fb)|\uad00\ub828\\s?\uae30\uc0ac|.{0,40}\ubb34\ub2e8\\s?\uc804\uc7ac).*",
            Pattern.DOTALL);

    /** Headings under which no story goes on. */
    private static final Pattern TAIL = Pattern.compile(
            "(?iu)(related( (articles?|stories|content|posts?|news|topics))?|more (from|great|on|stories|news)\\b.{0,60}|you (may|might) also\\b.{0,40}"
                    + "|read (next|also)|recommended( for you)?|about the authors?|share( this( (article|story|post|page))?)?|comments?|leave a (comment|reply)|something to consider|most (read|popular).{0,20}|trending( now)?|what to read next"
                    + "|mehr zum thema|lire aussi|leia (mais|tamb\u00e9m)|veja tamb\u00e9m|te puede interesar|leggi anche|\u95a2\u9023\u8a18\u4e8b|\u76f8\u5173\u9605\u8bfb|\uad00\ub828\\s?\uae30\uc0ac)[:.]?");

    private Phrases() {}

    static boolean isInserted(String text) {
        return text.length() < 80 && INSERTED.matcher(text).matches();
    }

    static boolean isClosing(String text) {
        return text.length() < 400 && CLOSING.matcher(text).matches();
    }

    static boolean isTailHeading(String text) {
        return text.length() < 80 && TAIL.matcher(text).matches();
    }

    /** Returns the letters and digits of a text in lower case, apart by single spaces, to compare by. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
