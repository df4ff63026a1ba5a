// type-graphql wants it loaded before the first decorated class.
import "reflect-metadata";
