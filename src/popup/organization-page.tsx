export { OrganizationPageView as OrganizationPopup } from "../ui/organization-page.tsx";
