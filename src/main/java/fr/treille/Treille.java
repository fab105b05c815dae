package fr.treille;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The application: a web server without argument, a command with one.
@SpringBootApplication
public class Treille {
    public static void main(String[] args) {
        SpringApplication.run(Treille.class, args);
    }
}
