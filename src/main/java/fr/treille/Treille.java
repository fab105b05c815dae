package fr.treille;

import fr.treille.socle.base.DemarrageImpossible;
import fr.treille.socle.commandes.Commande;
import fr.treille.socle.commandes.CommandeSurLaBase;
import fr.treille.socle.commandes.MauvaisUsage;
import java.util.Map;
import java.util.ServiceLoader;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

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
        ligne.addSubcommand("aide", new HelpCommand());
        ligne.setParameterExceptionHandler((e, _) -> {
            e.getCommandLine().getErr().println(e.getMessage());
            e.getCommandLine().getErr().println("Voir : aide " + nom(e.getCommandLine()));
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
}
