package fr.treille;

import fr.treille.socle.base.DemarrageImpossible;
import fr.treille.socle.commandes.Commande;
import fr.treille.socle.commandes.CommandeSurLaBase;
import fr.treille.socle.commandes.MauvaisUsage;
import fr.treille.socle.commandes.PhraseDUsage;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// The application: a web server without argument, a command with one.
@SpringBootApplication
public class Treille {
    public static void main(String[] args) {
        if (args.length > 0 && !args[0].startsWith("--spring") && !args[0].startsWith("--server")) {
            System.exit(executer(args));
        }
        try {
            SpringApplication.run(Treille.class, args);
        } catch (RuntimeException dejaDit) {
            // Boot has reported it, in one sentence where we know the cause.
            System.exit(Commande.PANNE);
        }
    }

    /// Runs one command.
    /// @return its exit code: 0 done, 1 refused, 2 wrong use, 3 fault
    static int executer(String... args) {
        var ligne = new CommandLine(new Racine());
        for (var commande : ServiceLoader.load(Commande.class)) {
            if (commande instanceof CommandeSurLaBase surLaBase) surLaBase.maison(Treille::ouvrir);
            ligne.addSubcommand(commande);
        }
        ligne.addSubcommand(new Aide());
        ligne.getSubcommands()
                .values()
                .forEach(c -> c.getCommandSpec().usageMessage().synopsisHeading("Usage : "));
        ligne.setParameterExceptionHandler((e, _) -> {
            e.getCommandLine().getErr().println(PhraseDUsage.de(e));
            e.getCommandLine().getErr().println(("Voir : aide " + nom(e.getCommandLine())).strip());
            return Commande.MAUVAIS_USAGE;
        });
        ligne.setExecutionExceptionHandler((e, commande, _) -> {
            if (e instanceof MauvaisUsage) {
                commande.getErr().println(e.getMessage());
                return Commande.MAUVAIS_USAGE;
            }
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof DemarrageImpossible) return Commande.PANNE;
            }
            e.printStackTrace(commande.getErr());
            return Commande.PANNE;
        });
        return ligne.execute(args);
    }

    private static String nom(CommandLine commande) {
        return commande.getParent() == null ? "" : commande.getCommandName();
    }

    private static ConfigurableApplicationContext ouvrir() {
        var application = new SpringApplication(Treille.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(Map.of("treille.commande", "true"));
        return application.run();
    }

    @Command(
            name = "treille",
            description =
                    "Sans commande, Treille démarre son serveur. Avec une commande, elle l'exécute et se termine : 0"
                            + " fait, 1 refusé, 2 mauvais usage, 3 panne.",
            synopsisHeading = "Usage : ",
            commandListHeading = "%nCommandes :%n",
            synopsisSubcommandLabel = "COMMANDE")
    static final class Racine implements Runnable {
        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @Override
        public void run() {
            spec.commandLine().usage(System.out);
        }
    }

    @Command(name = "aide", description = "Montre comment s'emploie une commande.", helpCommand = true)
    static final class Aide implements Callable<Integer> {
        @CommandLine.ParentCommand
        private Racine racine;

        @Parameters(
                arity = "0..1",
                paramLabel = "COMMANDE",
                description = "La commande à expliquer ; toutes si absente.")
        private @Nullable String commande;

        @Override
        public Integer call() {
            var treille = racine.spec.commandLine();
            var sujet = commande == null ? treille : treille.getSubcommands().get(commande);
            if (sujet == null) throw new MauvaisUsage("La commande « %s » n'existe pas.".formatted(commande));
            sujet.usage(System.out);
            return Commande.FAIT;
        }
    }
}
