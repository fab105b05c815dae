package fr.treille.socle.base;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The tables of every room, as the database itself knows them: a new migration needs no word here.
record TablesDeLaMaison(Connection connexion) {
    /// What only the running server needs, and nobody misses after a restoration.
    private static final Set<String> EPHEMERES = Set.of("socle.spring_session", "socle.spring_session_attributes");

    private static final String TABLES = """
        select c.oid::regclass::text as nom,
               array_agg(quote_ident(a.attname) order by a.attnum) as colonnes
          from pg_class c
          join pg_namespace n on n.oid = c.relnamespace
          join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
         where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
         group by c.oid
         order by 1
        """;
    private static final String RENVOIS = """
        select distinct conrelid::regclass::text, confrelid::regclass::text
          from pg_constraint where contype = 'f' and conrelid <> confrelid
        """;

    /// @return name and columns of each table, those pointed to first
    Map<String, List<String>> dansLOrdre() throws SQLException {
        var restantes = new LinkedHashMap<String, List<String>>();
        var renvois = new ArrayList<Map.Entry<String, String>>();
        try (var ordre = connexion.createStatement()) {
            // Every name comes out with its schema.
            ordre.execute("set search_path = pg_catalog");
            try (var tables = ordre.executeQuery(TABLES)) {
                while (tables.next()) {
                    if (EPHEMERES.contains(tables.getString(1))) continue;
                    restantes.put(tables.getString(1), List.of((String[])
                            tables.getArray(2).getArray()));
                }
            }
            try (var liens = ordre.executeQuery(RENVOIS)) {
                while (liens.next()) renvois.add(Map.entry(liens.getString(1), liens.getString(2)));
            }
            ordre.execute("reset search_path");
        }
        var rangees = new LinkedHashMap<String, List<String>>();
        while (!restantes.isEmpty()) {
            var libres = restantes.keySet().stream()
                    .filter(t -> renvois.stream()
                            .noneMatch(r -> r.getKey().equals(t) && restantes.containsKey(r.getValue())))
                    .toList();
            if (libres.isEmpty()) throw new IllegalStateException("Tables that point at each other: " + restantes);
            for (var table : libres) rangees.put(table, restantes.get(table));
            libres.forEach(restantes::remove);
        }
        return rangees;
    }
}
