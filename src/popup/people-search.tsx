export { PeopleSearch } from "../ui/people-search.tsx";
